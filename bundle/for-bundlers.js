/** What others bundle once more must hold nothing that their bundlers stumble over. */
export const forBundlers = {
  name: "for-bundlers",
  transform: {
    filter: { id: /[\\/]pdfkit[\\/]js[\\/]pdfkit\.browser\.mjs$/ },
    /**
     * The file of a colour profile is not there, and no page of ours names one: bundlers would look for it.
     * @param {string} code
     */
    handler: (code) => code.replace(/new URL\('\.\/data\/[\w.]+', import\.meta\.url\)\.href/, '""'),
  },
  /**
   * An address that a page gives is none of their business. They are told so in comments, which do not outlast that
   * scripts are made small.
   * @param {unknown} _
   * @param {{ [file: string]: { code?: string } }} files
   */
  generateBundle(_, files) {
    for (const chunk of Object.values(files)) {
      chunk.code &&= chunk.code.replaceAll(
        /\bimport\((?=\w+\))/g,
        "import(/* @vite-ignore */ /* webpackIgnore: true */ ",
      );
    }
  },
};

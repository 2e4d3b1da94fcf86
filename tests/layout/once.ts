/** Lays each plan out once, for all that is said of it. */
export function once<Plan, Layout>(layOut: (plan: Plan) => Promise<Layout>): (plan: Plan) => Promise<Layout> {
  const known = new Map<string, Promise<Layout>>();
  return (plan) => {
    const key = JSON.stringify(plan);
    const layout = known.get(key) ?? layOut(plan);
    known.set(key, layout);
    return layout;
  };
}

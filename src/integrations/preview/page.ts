import "../element/element.ts";
import { App } from "./app.ts";

// The token has become a cookie: it is not to be copied along with the address, or to stay in the history.
const address = new URL(location.href);
address.searchParams.delete("token");
history.replaceState(null, "", address);
new App(document.body).start();

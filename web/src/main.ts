import { h, render } from "preact";
import { App } from "./app";
import { start_language } from "./language";
import { start_router } from "./router";
import { start_theme } from "./theme";

start_theme();
start_language();
start_router();
const root = document.getElementById("app");
if (root) render(h(App, null), root);

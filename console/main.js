import "./core/app.js";

document.body.append(document.createElement("sk-app"));

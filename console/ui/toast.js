/** Says briefly what was done, to the eye and to the ear. */
let place;

/** Shows a text for some seconds. */
export function tell(text) {
  if (!place) {
    place = document.createElement("div");
    place.className = "told";
    place.setAttribute("role", "status");
    document.body.append(place);
  }
  const line = document.createElement("p");
  line.textContent = text;
  place.append(line);
  setTimeout(() => line.remove(), 8000);
}

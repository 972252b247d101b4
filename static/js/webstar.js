// The star beside the form: a tap sets the number, and a number redraws the star. The radio buttons stay the
// control; without this script the star shows what was saved last.

const SVG = "http://www.w3.org/2000/svg";

function start(form, star) {
  const drawsNow = star.dataset.star === "now";
  const boxes = [...form.querySelectorAll("[data-star-axis]")];
  const axes = boxes.map((box) => [...box.querySelectorAll("input[type=radio]")]);
  const places = [...star.querySelectorAll("[data-star-arm]")];
  const lines = star.querySelector("[data-star-lines]");
  const dots = star.querySelector("[data-star-dots]");

  function spotOf(arm) {
    const chosen = axes[arm].find((radio) => radio.checked);
    const spot = chosen && places.find((place) => {
      return Number(place.dataset.starArm) === arm && place.dataset.starScore === chosen.value;
    });
    return spot ? { x: spot.getAttribute("cx"), y: spot.getAttribute("cy"), score: chosen.value } : null;
  }

  function wordsOf(arm, spot) {
    if (!spot) {
      return axes[arm].some((radio) => radio.checked) ? "not scored" : "not yet";
    }
    const before = boxes[arm].querySelector(".eh-scale__start");
    const from = before ? before.textContent.match(/: (\d+)$/) : null;
    return from ? `${from[1]} to ${spot.score}` : spot.score;
  }

  function make(name, attributes) {
    const shape = document.createElementNS(SVG, name);
    Object.entries(attributes).forEach(([key, value]) => shape.setAttribute(key, value));
    return shape;
  }

  function path(spots) {
    const parts = [];
    spots.forEach((spot, arm) => {
      const next = spots[(arm + 1) % spots.length];
      if (spot && next) {
        parts.push(`M${spot.x} ${spot.y} L${next.x} ${next.y}`);
      }
    });
    return parts.join(" ");
  }

  function drawLines(spots) {
    const shapes = [];
    if (drawsNow && spots.every(Boolean)) {
      const around = `M${spots.map((spot) => `${spot.x} ${spot.y}`).join(" L")} Z`;
      shapes.push(make("path", { class: "eh-star__fill", d: around, "fill-opacity": "0.16" }));
    }
    const line = make("path", { class: "eh-star__line", d: path(spots), fill: "none" });
    if (!drawsNow) {
      line.setAttribute("stroke-dasharray", "7 5");
    }
    lines.replaceChildren(...shapes, line);
  }

  function drawDots(spots) {
    const kept = dots === lines ? [...lines.children] : [];
    const circles = spots.filter(Boolean).map((spot) => make("circle", drawsNow
      ? { class: "eh-star__dot", cx: spot.x, cy: spot.y, r: 5.5 }
      : { class: "eh-star__ring", cx: spot.x, cy: spot.y, r: 7.5, fill: "#fff" }));
    dots.replaceChildren(...kept, ...circles);
  }

  function drawValues(spots) {
    spots.forEach((spot, arm) => {
      star.querySelector(`[data-star-value="${arm}"]`).textContent = wordsOf(arm, spot);
    });
    const told = spots.map((spot, arm) => `${boxes[arm].dataset.starLabel}: ${wordsOf(arm, spot)}.`);
    star.querySelector("desc").textContent = told.join(" ");
  }

  function draw() {
    const spots = axes.map((_, arm) => spotOf(arm));
    drawLines(spots);
    drawDots(spots);
    drawValues(spots);
  }

  function nearest(event) {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(star.getScreenCTM().inverse());
    const away = (place) => Math.hypot(place.getAttribute("cx") - point.x, place.getAttribute("cy") - point.y);
    const place = places.reduce((best, other) => (away(other) < away(best) ? other : best));
    return away(place) <= 24 ? place : null;
  }

  star.addEventListener("click", (event) => {
    const place = nearest(event);
    const radio = place && axes[Number(place.dataset.starArm)].find((one) => one.value === place.dataset.starScore);
    if (radio) {
      radio.checked = true;
      radio.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
  form.addEventListener("change", draw);
  window.addEventListener("pageshow", draw); // after Back, the browser gives the answers back late
  draw();
}

const form = document.querySelector("[data-star-form]");
const star = document.querySelector("[data-star]");
if (form && star) {
  start(form, star);
}

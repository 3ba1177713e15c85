// The pages work without this. It keeps an impatient finger from sending a form twice.
"use strict";

// What ends in a file leaves the page as it is, and may be wanted again.
for (const form of document.querySelectorAll("form[method=post]:not([data-again])")) {
  form.addEventListener("submit", event => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
  });
}

// A page that comes back out of the browser's memory can be sent again.
window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(form => delete form.dataset.sent));

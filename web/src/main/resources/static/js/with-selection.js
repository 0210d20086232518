// A link that takes along what is selected on the page.
for (const link of document.querySelectorAll("a[data-with-selection]")) {
  link.addEventListener("click", () => {
    const selected = String(getSelection()).trim().slice(0, 2000);
    if (selected) {
      const address = new URL(link.href);
      address.searchParams.set("quote", selected);
      link.href = address;
    }
  });
}

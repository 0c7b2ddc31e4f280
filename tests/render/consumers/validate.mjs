// Holds pages to HTML 5 and to good practice; standard input is a JSON object of pages by name.
import { readFileSync } from "node:fs";
import { HtmlValidate } from "html-validate";

const judge = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // Markup is written for reading, not for a house style.
    "long-title": "off",
    "no-trailing-whitespace": "off",
    "no-inline-style": "error",
    "tel-non-breaking": "off",
  },
});
const said = [];
for (const [name, page] of Object.entries(JSON.parse(readFileSync(0, "utf8")))) {
  for (const { messages } of judge.validateStringSync(page).results) {
    said.push(...messages.map((each) => `${name}:${each.line}: ${each.ruleId}: ${each.message}`));
  }
}
process.stdout.write(JSON.stringify(said));

// Says what the validator of the Reviewdog Diagnostic Format thinks of standard input.
import { readFileSync } from "node:fs";
import { validate } from "@umbrelladocs/rdformat-validator";

const result = await validate(readFileSync(0, "utf8"));
console.log(JSON.stringify({ valid: result.valid, errors: result.errors ?? [] }));

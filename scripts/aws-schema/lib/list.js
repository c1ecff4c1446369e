import { Fault } from "./fault.js";

const kinds = new Set(["function", "policy", "program"]);

/** Reads resources.txt: `kind token [twin...]` a line, comments after '#', sorted by token. */
export function readList(text, file) {
  const entries = [];
  const seen = new Set();
  text.split("\n").forEach((line, index) => {
    const [kind, ...tokens] = line.replace(/#.*/, "").split(/\s+/).filter(Boolean);
    if (kind === undefined) return;

    const place = `${file}:${index + 1}`;
    if (!kinds.has(kind)) throw new Fault(`${place}: '${kind}' is none of ${[...kinds].join(", ")}.`);
    if (tokens.length === 0) throw new Fault(`${place}: a token is missing after '${kind}'.`);
    for (const token of tokens) {
      if (!isToken(token)) throw new Fault(`${place}: '${token}' is not a token such as aws:ecs/service:Service.`);
      if (seen.has(token)) throw new Fault(`${place}: ${token} is listed twice.`);
      seen.add(token);
    }
    const before = entries.at(-1)?.token;
    if (before > tokens[0]) throw new Fault(`${place}: ${tokens[0]} belongs before ${before}; keep the list sorted.`);
    entries.push({ kind, token: tokens[0], twins: tokens.slice(1), place });
  });
  return entries;
}

const isToken = (text) => text === "pulumi:providers:aws" || /^aws:\w+\/\w+:\w+$/.test(text);

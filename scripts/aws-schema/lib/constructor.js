import ts from "typescript";
import { Fault } from "./fault.js";

/** What only the constructor of a resource class tells: its token, aliases, secret outputs, and how each input is sent. */
export function readConstructor(source, className) {
  const node = source.statements.find((statement) => ts.isClassDeclaration(statement) && statement.name?.text === className);
  const place = `@pulumi/aws ${source.fileName}`;
  if (!node) throw new Fault(`${place} has no class ${className}.`);

  const facts = { token: undefined, aliases: [], secretOutputs: [], inputs: new Map() };
  visit(node, (inner) => {
    if (ts.isPropertyDeclaration(inner) && inner.name.text === "__pulumiType") facts.token = inner.initializer.text;
    if (ts.isPropertyAssignment(inner) && inner.name.text === "aliases") facts.aliases = typesIn(inner.initializer);
    if (ts.isPropertyAssignment(inner) && inner.name.text === "additionalSecretOutputs")
      facts.secretOutputs = inner.initializer.elements.map((element) => element.text);
    const sent = assignedInput(inner);
    if (sent) facts.inputs.set(sent.name, { ...facts.inputs.get(sent.name), ...sending(sent.value, source, place) });
  });
  return facts;
}

/** The token a function's JavaScript calls. */
export function readInvoke(source) {
  let token;
  visit(source, (node) => {
    if (ts.isCallExpression(node) && node.expression.name?.text === "invoke") token ??= node.arguments[0].text;
  });
  return token;
}

function visit(node, action) {
  action(node);
  ts.forEachChild(node, (child) => visit(child, action));
}

const typesIn = (array) => [...new Set(array.elements.map((element) => element.properties[0].initializer.text))].sort();

function assignedInput(node) {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return undefined;
  const target = node.left;
  if (!ts.isElementAccessExpression(target) || target.expression.text !== "resourceInputs") return undefined;
  return { name: target.argumentExpression.text, value: node.right };
}

// The forms the generator of the Node package writes, and no others:
//   args?.x · undefined · args?.x ? pulumi.secret(args.x) : undefined · (args?.x) ?? default · pulumi.output(form).apply(JSON.stringify)
function sending(value, source, place) {
  if (ts.isParenthesizedExpression(value)) return sending(value.expression, source, place);
  if (ts.isPropertyAccessExpression(value) || ts.isIdentifier(value)) return {};
  if (ts.isConditionalExpression(value) && callee(value.whenTrue) === "pulumi.secret") return { secret: true };
  if (ts.isBinaryExpression(value) && value.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
    return { default: constant(value.right, place) };
  if (ts.isCallExpression(value) && value.expression.name?.text === "apply")
    return { ...sending(value.expression.expression.arguments[0], source, place), json: true };
  throw new Fault(`${place}: an input is sent in a form this script does not know: ${value.getText(source)}`);
}

function constant(node, place) {
  if (ts.isStringLiteral(node)) return node.text;
  if (node.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (node.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (callee(node) === "utilities.getEnv") return { env: node.arguments.map((argument) => argument.text) };
  throw new Fault(`${place}: a default value is written in a form this script does not know.`);
}

const callee = (node) =>
  ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)
    ? `${node.expression.expression.text}.${node.expression.name.text}`
    : undefined;

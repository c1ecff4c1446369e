/** Something the person who runs the script can mend; printed without a stack trace. */
export class Fault extends Error {}

/** While a function is run as Python would: nobody knows what it does. */
export class Unsure extends Error {}

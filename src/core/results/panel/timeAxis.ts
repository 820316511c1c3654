/** When a value was logged: the server counts seconds since 1970, curves over it milliseconds, as dates do. */
export const TIME_AXIS = '_timestamp';

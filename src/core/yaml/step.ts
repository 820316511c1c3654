/** The columns of one step of indentation in a YAML text: those of its first nested key; 2 where there is none. */
export function stepOf(text: string): number {
  return (
    /^[^\s#-][^\r\n]*:[ \t]*(?:#[^\r\n]*)?\r?\n(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*( +)[^\s#-]/m.exec(text)?.[1]?.length ?? 2
  );
}

/** Rows as a text table. */

/** One row: names to values. */
export type Row = Readonly<Record<string, string | number>>;

/** Aligned columns under their names; numbers with one decimal place at most. */
export function table(rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap(row => Object.keys(row)))];
  const lines = [names, ...rows.map(row => names.map(name => cell(row[name])))];
  const widths = names.map((_, column) => Math.max(...lines.map(line => (line[column] ?? '').length)));
  return lines.map(line => line.map((text, column) => pad(text, widths[column] ?? 0)).join('  ')).join('\n');
}

function pad(text: string, width: number): string {
  return /^-?[\d.]+$/.test(text) ? text.padStart(width) : text.padEnd(width);
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(2) : String(value);
}

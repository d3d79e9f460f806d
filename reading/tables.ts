/** Tables that hold data, told apart from tables that only lay a page out. */

const LONGEST_CELL = 300; // characters in a cell of data
const ROWS = 30; // rows looked at

/** True where a table's rows should be read as rows. Tables that hold tables lay out. */
export function isDataTable(table: Element): boolean {
  const role = table.getAttribute('role');
  if (role === 'presentation' || role === 'none' || table.querySelector('table') !== null) return false;
  const rows = [...table.querySelectorAll('tr')].slice(0, ROWS);
  if (rows.length < 2) return false;
  const cells = rows.map(row => [...row.querySelectorAll('td,th')]);
  if (cells.some(row => row.some(cell => (cell.textContent ?? '').length > LONGEST_CELL))) return false;
  return table.querySelector('th,thead,caption') !== null || cells.every(row => row.length > 1);
}

/** The usual way: the current DuckDB-WASM in a worker, the panel as CSV, one query, one ECharts bar. Nothing held back. */
import * as duckdb from 'duckdb-wasm-latest';
import worker from 'duckdb-wasm-latest/dist/duckdb-browser-eh.worker.js?url';
import wasm from 'duckdb-wasm-latest/dist/duckdb-eh.wasm?url';
import * as echarts from 'echarts';

performance.mark('rl:interactive');
const db = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(worker));
await db.instantiate(wasm);
performance.mark('rl:engine');
const text = await (await fetch('data/panel.csv')).text();
await db.registerFileText('panel.csv', text);
const connection = await db.connect();
await connection.query("CREATE TABLE panel AS SELECT * FROM read_csv_auto('panel.csv')");
const rows = (
  await connection.query(
    'SELECT center_id, year, CAST(expenditure_total AS DOUBLE) AS total FROM panel WHERE expenditure_total IS NOT NULL ORDER BY total DESC LIMIT 20',
  )
).toArray();
performance.mark('rl:ready');
const chart = echarts.init(document.getElementById('chart'), null, { renderer: 'svg' });
chart.setOption({
  animation: false,
  xAxis: { type: 'value' },
  yAxis: { type: 'category', data: rows.map((row) => `${row.center_id} ${row.year}`) },
  series: [{ type: 'bar', data: rows.map((row) => Number(row.total)) }],
});

/** Words of the ground that every view stands on: states of the engine, notices about the URL, values. */
export const BASE = {
  'value.missing': ['未列明', 'not stated'],
  'value.none': ['无', 'none'],
  'engine.loading': ['正在载入数据引擎', 'Loading the data engine'],
  'engine.failed': ['数据引擎未能启动', 'The data engine did not start'],
  'engine.retry': ['重试', 'Try again'],
  'view.failed': ['页面未能载入', 'This page did not load'],
  'view.failed.hint': ['可能是网络中断，或网站刚刚更新。重新载入后再试。', 'The network may have dropped, or the site was just updated. Reload and try again.'],
  'view.reload': ['重新载入', 'Reload'],
  'view.loading': ['正在载入', 'Loading'],
} as const;

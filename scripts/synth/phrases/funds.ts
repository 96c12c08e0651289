/** 三公经费, 政府采购, 资产. */

export const THREE_PUBLIC: readonly string[] = [
  '“三公经费”年初预算安排{three_public.budget}，实际支出{three_public.total}，其中：因公出国（境）费{three_public.abroad}，公务用车购置费{three_public.vehicle_purchase}，公务用车运行维护费{three_public.vehicle_operation}，公务接待费{three_public.reception}。',
  '{.year}年“三公”经费实际支出{three_public.total}，其中公务接待费{three_public.reception}，公务用车运行维护费{three_public.vehicle_operation}，公务用车购置费{three_public.vehicle_purchase}，因公出国（境）费{three_public.abroad}。',
  '三公经费预算数{three_public.budget}，决算数{three_public.total}，控制在预算以内。',
  '全年三公经费支出{three_public.total}，其中：公务接待费{three_public.reception}，接待<3-40>批次<20-300>人次；公务用车运行维护费{three_public.vehicle_operation}，公务用车保有量<1-3>辆。',
];

export const PROCUREMENT: readonly string[] = [
  '政府采购年初预算{procurement.budget}，实际政府采购金额{procurement.actual}，政府采购执行率{procurement.rate}。',
  '{.year}年政府采购预算{procurement.budget}，实际采购{procurement.actual}，政府采购执行率为{procurement.rate}。',
  '政府采购预算{procurement.budget}，实际采购金额{procurement.actual}。',
];

export const ASSETS: readonly string[] = [
  '截至{.year}年12月31日，{.unit}资产总额{assets.total}，其中流动资产{assets.current}，固定资产净值{assets.fixed}。',
  '{.year}年末资产总计{assets.total}，包括流动资产{assets.current}、固定资产{assets.fixed}。',
  '年末固定资产原值{assets.fixed}，均已登记入账，账实相符。',
  '拥有各类资产总额{assets.total}，其中：流动资产{assets.current}，固定资产{assets.fixed}。当年新增固定资产<1-9>.<10-99>万元，报废<1-5>台（件）。',
];

/** Paragraphs of a final account about three_public, one part each; the counts beside them are no metric. */
export const THREE_PUBLIC_FINAL: readonly string[] = [
  '{.year}年度“三公”经费财政拨款支出预算为{three_public.budget}，支出决算为{three_public.total}。',
  '“三公”经费支出决算{three_public.total}，年初预算{three_public.budget}，决算数小于预算数，主要是厉行节约。',
];
export const THREE_PUBLIC_PARTS: readonly string[] = [
  '因公出国（境）费支出决算为{three_public.abroad}，全年安排因公出国（境）团组0个，累计0人次。',
  '公务用车购置及运行维护费支出决算为{.vehicles}，其中：公务用车购置费{three_public.vehicle_purchase}；公务用车运行维护费{three_public.vehicle_operation}，主要是采访用车燃油、维修、保险等支出，截至{.year}年12月31日公务用车保有量<1-4>辆。',
  '公务接待费支出决算为{three_public.reception}，全年共接待来访团组<2-40>个、来宾<20-300>人次，主要是接待上级媒体采访发生的支出。',
];

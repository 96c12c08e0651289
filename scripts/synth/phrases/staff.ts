/** How centres write who works there. A post (主任1名) or a department (5个股室) is no head-count. */

/** 在编 or 在职 alone is the headline head-count as well. */
const HEADLINE = '{staff.in_post>staff.actual+staff.in_post?}';

export const STAFF: readonly string[] = [
  `核定编制{staff.establishment}{.p}，现有在编人员${HEADLINE}{.p}。`,
  `人员编制{staff.establishment}{.p}，实有在职人员${HEADLINE}{.p}。设主任1名，副主任<1-3>名。`,
  '单位编制{staff.establishment}名，年末实有人数{staff.actual}人，其中：在编在岗{staff.in_post}人，离退休{staff.retired}人，临聘人员{staff.contract}人。',
  '本单位编制数{staff.establishment}个，实有人员{staff.actual}人（在编{staff.in_post}人、编外聘用{staff.contract}人、退休{staff.retired}人）。',
  '中心核定全额拨款事业编制{staff.establishment}名，目前在职在编{staff.in_post>staff.in_post+staff.actual?}人。内设综合办、采编部、技术部等<3-7>个股室。',
  `机构编制部门核定事业编制{staff.establishment}名，截至{.year}年12月31日实有在职职工${HEADLINE}人，离退休人员{staff.retired}人。`,
  '编制人数{staff.establishment}人，实有人数{staff.actual}人。',
  '现有干部职工{staff.actual}人，其中在编{staff.in_post}人，退休{staff.retired}人，聘用{staff.contract}人；核定编制{staff.establishment}人。',
  `我单位年末在职人员${HEADLINE}人，离退休{staff.retired}人；当年调入<1-3>人，调出<1-2>人。`,
  '{.year}年末本单位实有人数{staff.actual}人，其中在职在编人员{staff.in_post}人，离退休人员{staff.retired}人，借调及临聘人员{staff.contract}人。',
  '{.level}编委核定编制员额{staff.establishment}名，其中管理岗<2-4>名、专业技术岗<3-6>名。现有人数{staff.actual}人，包括在编人员{staff.in_post}人，离退休{staff.retired}人，劳务派遣及临聘{staff.contract}人。',
  `编制{staff.establishment}人，在职${HEADLINE}人，另有特约通讯员<20-60>名。`,
];

/** The control rate, with the two sides it compares. */
export const STAFF_CONTROL: readonly string[] = [
  '在职人员控制率：编制{staff.establishment}人，在职{staff.in_post>staff.in_post?+staff.actual?}人，在职人员控制率{rate.in_post_control}。',
  '在职人员控制率={staff.in_post>staff.in_post?+staff.actual?}/{staff.establishment}×100%={rate.in_post_control}。',
  '人员控制方面，在职人员控制率为{rate.in_post_control}，控制在编制以内。',
];

export const ORGANISATION: readonly string[] = [
  '{.unit}为公益一类事业单位，归口{.level}委宣传部管理，内设办公室、采访部、编辑部、技术部共四个股室。',
  '{.unit}于2019年<3-9>月挂牌成立，由原{.short}电视台、{.short}报社整合而成，设主任1名、副主任<2-3>名。',
  '内设机构<3-8>个：综合股、新闻股、新媒体股、技术股等；无下属单位。',
  '{.unit}为{.level}委直属正科级事业单位，领导职数一正<2-3>副，下设<3-6>个部室，有专兼职记者<5-15>名。',
  '根据机构改革方案，{.unit}整合广播、电视、报纸、网站等<4-8>个平台，内设<4-9>个部门。',
];

package org.hotline12345.tickets;

import java.util.Locale;

/// Why something was not done, in the two languages of the product.
public enum Because {
  EXISTS("工单已存在", "The ticket exists already"),
  STILL_TAKEN("工单还在受理中，尚未派单", "The ticket is still being taken and was not dispatched"),
  NOT_DISPATCHED("工单尚未派单", "The ticket was not dispatched yet"),
  NOT_SIGNED("工单尚未签收", "The ticket was not signed yet"),
  ALREADY_SUBMITTED("工单已提交", "The ticket was submitted already"),
  WITH_DEPARTMENT("工单已派给承办单位", "The ticket is with a department"),
  ALREADY_SIGNED("工单已签收", "The ticket was signed already"),
  UNDER_ARBITRATION("退单正在审核", "The return is being arbitrated"),
  NOT_RETURNED("工单没有被退回", "The ticket was not returned"),
  MUST_BE_KEPT("不能再退单，由当前单位办理", "It can't be returned again; the department keeps it"),
  RETURN_TOO_LATE("已超过退单期限", "The time for returning it is over"),
  NOT_REPLIED("承办单位尚未答复", "The department has not replied yet"),
  ALREADY_REPLIED("工单已答复", "The ticket was replied to already"),
  CLOSED("工单已办结", "The ticket is closed"),
  INVALID("工单已作废", "The ticket was declared invalid"),
  NOTHING_NEW("没有变化", "Nothing changed"),
  NO_REQUEST("请填写诉求内容", "Say what the citizen asks for"),
  NO_TEXT("请填写内容", "A text is needed"),
  NO_REASON("请填写理由", "A reason is needed"),
  TOO_LONG("内容过长", "The text is too long"),
  UNKNOWN_LINE("没有这条热线", "There is no such line"),
  UNKNOWN_DEPARTMENT("没有这个承办单位", "There is no such department"),
  UNKNOWN_FIELD("没有这个字段", "There is no such field"),
  UNKNOWN_KIND("没有这种诉求类别", "There is no such kind"),
  UNKNOWN_URGENCY("没有这种紧急程度", "There is no such urgency"),
  UNKNOWN_ATTACHMENT("没有这个附件", "There is no such attachment"),
  TOO_MANY("数量过多", "Too many"),
  DUE_OUT_OF_RANGE("办理时限必须在今后一年之内", "The due time must lie within the next year"),
  BAD_SATISFACTION("满意度应为 1 到 5", "Satisfaction is a number from 1 to 5");

  private final String zh;
  private final String en;

  Because(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  public String in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : zh;
  }
}

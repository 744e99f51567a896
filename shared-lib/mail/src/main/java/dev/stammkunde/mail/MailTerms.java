package dev.stammkunde.mail;

/**
 * On what terms a campaign has its mails sent: all of it that a decision on a mail looks at.
 *
 * @param topic that customers can subscribe to or leave
 * @param holdoutPercent the share of customers, 0 to 100, who never get the campaign's mails
 * @param similarGoods whether it advertises the shop's own similar goods only (§ 7 (3) UWG)
 * @param days on which a mail makes sense
 * @param state of the campaign as of now, whichever version the mail follows
 */
public record MailTerms(
        String topic,
        Priority priority,
        int holdoutPercent,
        boolean similarGoods,
        MailDays days,
        CampaignState state) {}

package dev.stammkunde.points;

/** The part of {@link CanonicalEntry} for what happens at partners. */
final class CanonicalPartnerDeal {

    private CanonicalPartnerDeal() {}

    static void write(CanonicalEntry out, PartnerBooking booking) {
        PartnerDeal deal = booking.deal();
        out.text("at-partner").text(deal.kind().name()).text(deal.partner()).text(deal.name());
        out.text(deal.transaction()).text(deal.reversal()).number(deal.agreement());
        out.money(deal.amount()).instant(deal.occurredAt());
        out.each(booking.given(), out::lot);
        out.each(booking.taken(), out::lot);
        out.number(booking.owed());
    }
}

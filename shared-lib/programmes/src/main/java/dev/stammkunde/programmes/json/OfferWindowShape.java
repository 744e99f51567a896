package dev.stammkunde.programmes.json;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.json.AudienceShape;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TimeShapes;
import dev.stammkunde.programmes.limited.OfferWindow;

import java.time.Instant;

/** The fields of when an offer can be claimed. */
final class OfferWindowShape {

    private static final Shape<Instant> MOMENT =
            TimeShapes.moment("a moment such as 2027-03-01T09:00:00+01:00");

    private OfferWindowShape() {}

    static Shape<OfferWindow> of() {
        FieldsOf<OfferWindow> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<Instant> from =
                fields.required(
                        "from",
                        MOMENT.described("The first moment for everybody"),
                        OfferWindow::from);
        ShapeField<Instant> until =
                fields.required(
                        "until",
                        MOMENT.described("The first moment at which it is over"),
                        OfferWindow::until);
        ShapeField<OfferWindow.Early> early = fields.optional("early", early(), OfferWindow::early);
        fields.limit(from, until, "must be later than from", Instant::isBefore);
        fields.limit(
                from,
                early,
                "must begin before everybody's from",
                (open, head) -> head.from().isBefore(open));
        return fields.as(
                given -> new OfferWindow(given.get(from), given.get(until), given.orNull(early)));
    }

    private static Shape<OfferWindow.Early> early() {
        FieldsOf<OfferWindow.Early> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<Instant> from =
                fields.required(
                        "from",
                        MOMENT.described("The first moment for the audience"),
                        OfferWindow.Early::from);
        ShapeField<Audience> audience =
                fields.sparse(
                        "audience",
                        AudienceShape.of().described("Who has it; all known customers without"),
                        OfferWindow.Early::audience,
                        Audience.everyone());
        return fields.as(given -> new OfferWindow.Early(given.get(from), given.get(audience)));
    }
}

package dev.stammkunde.programmes.json;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.json.AudienceShape;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.programmes.invitations.GatheringInvitation;

/** The fields of who is invited. */
final class InvitationShape {

    private InvitationShape() {}

    static Shape<GatheringInvitation> of() {
        FieldsOf<GatheringInvitation> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<Audience> audience =
                fields.sparse(
                        "audience",
                        AudienceShape.of().described("By what is known of a customer"),
                        GatheringInvitation::audience,
                        Audience.everyone());
        ShapeField<String> fromTier =
                fields.optional(
                        "fromTier",
                        TextShapes.text(
                                        "the id of a tier, of 1 to 40 small letters, digits and"
                                                + " hyphens",
                                        "[a-z0-9](?:[a-z0-9-]{0,39})")
                                .described("The lowest tier that is invited"),
                        GatheringInvitation::fromTier);
        return fields.as(
                given -> new GatheringInvitation(given.get(audience), given.orNull(fromTier)));
    }
}

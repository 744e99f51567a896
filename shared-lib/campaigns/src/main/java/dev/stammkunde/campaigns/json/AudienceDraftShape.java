package dev.stammkunde.campaigns.json;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.AudienceDraft;
import dev.stammkunde.platform.documents.StampField;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.Given;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;

/** The fields of a saved audience. */
final class AudienceDraftShape {

    private static final Shape<String> LIST =
            TextShapes.text(
                            "the id of a list: 1 to 40 lower-case letters, digits and hyphens, of"
                                    + " which the first is no hyphen",
                            "[a-z0-9][a-z0-9-]{0,39}")
                    .described("An uploaded list of which a customer must be too");

    private final FieldsOf<AudienceDraft> fields = new FieldsOf<>();

    private final ShapeField<String> name =
            fields.required("name", CampaignShape.NAME, AudienceDraft::name);

    private final ShapeField<Audience> conditions =
            fields.usual(
                    "conditions",
                    AudienceShape.of(),
                    AudienceDraft::conditions,
                    Audience.everyone());

    private final ShapeField<String> list = fields.optional("list", LIST, AudienceDraft::list);

    private AudienceDraftShape() {
        StampField.declare(
                fields,
                StampField.ID,
                StampField.VERSION,
                StampField.STATE,
                StampField.ACTIVE_SINCE);
        // What narrows it and is not known would have mail go to too many.
        fields.closed();
    }

    static ObjectShape<AudienceDraft> of() {
        AudienceDraftShape declared = new AudienceDraftShape();
        return declared.fields.as(declared::draft);
    }

    private AudienceDraft draft(Given given) {
        return new AudienceDraft(given.get(name), given.get(conditions), given.orNull(list));
    }
}

package dev.stammkunde.programmes.json;

import dev.stammkunde.campaigns.Audience;
import dev.stammkunde.campaigns.json.AudienceShape;
import dev.stammkunde.platform.documents.DocumentType;
import dev.stammkunde.platform.documents.StampField;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.NumberShapes;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;
import dev.stammkunde.programmes.vip.VipRules;

import java.util.List;

/** Reads and writes rules of VIPs, which {@code docs/vip.md} explains to their authors. */
public final class VipRulesJson {

    private static final int MOST_BYTES = 250_000;
    private static final int MOST_NOTICE_DAYS = 90;
    private static final int USUAL_NOTICE_DAYS = 7;

    private static final Shape<String> LINE =
            TextShapes.text(
                    "one line of 1 to 200 characters", "(?=.*\\S)[^\\x00-\\x1f\\x7f]{1,200}");

    public static final DocumentType<VipRules> TYPE =
            new DocumentType<>(
                    "vip-rules",
                    "Stammkunde VIP rules",
                    "What marketing writes of who becomes a VIP by itself. What the system adds may"
                            + " stand in it and is not looked at, but version. See vip.md.",
                    MOST_BYTES,
                    rules());

    private VipRulesJson() {}

    private static ObjectShape<VipRules> rules() {
        FieldsOf<VipRules> fields = new FieldsOf<>();
        fields.closed();
        ShapeField<String> name =
                fields.required(
                        "name",
                        LINE.described("For the team alone; the reason of who is one by it"),
                        VipRules::name);
        ShapeField<List<Audience>> anyOf =
                fields.required(
                        "anyOf",
                        ListShape.of(
                                        new ListShape.Size("a list of 1 to 5 conditions", 1, 5),
                                        AudienceShape.of())
                                .each(VipRulesJson::check),
                        VipRules::anyOf);
        ShapeField<String> owner =
                fields.required(
                        "owner",
                        LINE.described("Who looks after them, by the id of a person of the team"),
                        VipRules::owner);
        ShapeField<Integer> noticeDays =
                fields.usual(
                        "noticeDays",
                        NumberShapes.integer(0, MOST_NOTICE_DAYS)
                                .described(
                                        "So long it goes on once no condition holds, and the owner"
                                                + " hears it at the beginning"),
                        VipRules::noticeDays,
                        USUAL_NOTICE_DAYS);
        StampField.declare(
                fields,
                StampField.ID,
                StampField.VERSION,
                StampField.STATE,
                StampField.ACTIVE_SINCE);
        return fields.as(
                given ->
                        new VipRules(
                                given.get(name),
                                given.get(anyOf),
                                given.get(owner),
                                given.get(noticeDays)));
    }

    private static void check(
            List<Audience> before, Audience condition, JsonField field, Findings findings) {
        if (condition.vip() != null) {
            findings.limit(field.at("vip"), "must be left out: that is what the rule decides");
        } else if (condition.equals(Audience.everyone())) {
            findings.limit(field, "must ask for something: everybody would be one");
        }
    }
}

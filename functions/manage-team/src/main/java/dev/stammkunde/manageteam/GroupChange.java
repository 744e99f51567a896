package dev.stammkunde.manageteam;

import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.ListShape;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.Shape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.WordShapes;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Which groups of the shop somebody gets and loses; all others stay as they are. So of two people
 * at once none undoes what the other one did, and a repeat changes nothing.
 */
record GroupChange(Set<AdminGroup> give, Set<AdminGroup> take) {

    private static final ObjectShape<GroupChange> SHAPE = shape();

    GroupChange {
        give = Set.copyOf(give);
        take = Set.copyOf(take);
    }

    static Shape<Set<AdminGroup>> groups(int least) {
        return ListShape.set(
                new ListShape.Size("a list of groups", least, AdminGroup.values().length),
                WordShapes.oneOf(List.of(AdminGroup.values()), AdminGroup::claim));
    }

    private static ObjectShape<GroupChange> shape() {
        FieldsOf<GroupChange> fields = new FieldsOf<>();
        ShapeField<Set<AdminGroup>> give = fields.required("give", groups(0), GroupChange::give);
        ShapeField<Set<AdminGroup>> take = fields.required("take", groups(0), GroupChange::take);
        fields.meaning(give, take, "must hold no group that is given", Collections::disjoint);
        return fields.as(given -> new GroupChange(given.get(give), given.get(take)));
    }

    /**
     * Reads what was sent.
     *
     * @throws AdminRefusedException that names each field that is wrong
     */
    static GroupChange read(JsonField body) {
        Findings findings = Findings.strict();
        return SHAPE.read(body, findings)
                .filter(_ -> findings.isClean())
                .orElseThrow(() -> AdminRefusedException.invalid(findings.problems()));
    }
}

package dev.stammkunde.manageteam;

import dev.stammkunde.platform.http.AdminGroup;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.platform.shapes.FieldsOf;
import dev.stammkunde.platform.shapes.ObjectShape;
import dev.stammkunde.platform.shapes.ShapeField;
import dev.stammkunde.platform.shapes.TextShapes;

import java.util.Set;

/**
 * Who is to be in a shop's team.
 *
 * @param name what colleagues call them; kept only of somebody who is new
 * @param groups of the shop, one at least
 */
record TeamInvitation(String email, String name, Set<AdminGroup> groups) {

    private static final ObjectShape<TeamInvitation> SHAPE = shape();

    TeamInvitation {
        groups = Set.copyOf(groups);
    }

    private static ObjectShape<TeamInvitation> shape() {
        FieldsOf<TeamInvitation> fields = new FieldsOf<>();
        ShapeField<String> email =
                fields.required("email", TextShapes.emailAddress(), TeamInvitation::email);
        ShapeField<String> name =
                fields.required(
                        "name",
                        // An address would be no name: the audit leaves such names out.
                        TextShapes.text(
                                "a name of 1 to 60 characters, without @",
                                "[^\\s@]|[^\\s@][^@\\n\\r]{0,58}[^\\s@]"),
                        TeamInvitation::name);
        ShapeField<Set<AdminGroup>> groups =
                fields.required("groups", GroupChange.groups(1), TeamInvitation::groups);
        return fields.as(
                given -> new TeamInvitation(given.get(email), given.get(name), given.get(groups)));
    }

    /**
     * Reads what was sent.
     *
     * @throws AdminRefusedException that names each field that is wrong
     */
    static TeamInvitation read(JsonField body) {
        Findings findings = Findings.strict();
        return SHAPE.read(body, findings)
                .filter(_ -> findings.isClean())
                .orElseThrow(() -> AdminRefusedException.invalid(findings.problems()));
    }

    /** Tells the groups only: address and name are personal data. */
    @Override
    public String toString() {
        return "TeamInvitation" + groups;
    }
}

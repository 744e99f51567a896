package dev.stammkunde.commands.sender;

/**
 * What was found about one thing that a good first mail needs.
 *
 * @param topic such as {@code dkim}
 * @param what is so, in a sentence
 * @param todo what to do about it; blank where nothing is to be done
 */
public record Finding(Weight weight, String topic, String what, String todo) {

    /** How much it matters. */
    public enum Weight {
        OK("ok"),
        /** Mails go out, and something is less good than it can be. */
        WARNING("warning"),
        /** Mails do not go out, or arrive as spam, or should not go out like this. */
        ERROR("ERROR");

        private final String label;

        Weight(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static Finding ok(String topic, String what) {
        return new Finding(Weight.OK, topic, what, "");
    }

    static Finding warning(String topic, String what, String todo) {
        return new Finding(Weight.WARNING, topic, what, todo);
    }

    static Finding error(String topic, String what, String todo) {
        return new Finding(Weight.ERROR, topic, what, todo);
    }
}

package dev.stammkunde.servememberapi;

/** Says which parameter of a request is wrong and what was expected, never what was sent. */
final class InvalidParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String problem;

    /**
     * Names a parameter and its problem.
     *
     * @param problem to be read after the name: {@code must be a number}
     */
    InvalidParameterException(String parameter, String problem) {
        super(parameter + " " + problem);
        this.parameter = parameter;
        this.problem = problem;
    }

    String parameter() {
        return parameter;
    }

    String problem() {
        return problem;
    }
}

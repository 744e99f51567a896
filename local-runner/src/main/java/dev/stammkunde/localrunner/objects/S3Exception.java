package dev.stammkunde.localrunner.objects;

/** A refusal that S3 answers with a code of its own. */
final class S3Exception extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    S3Exception(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static S3Exception notImplemented(String what) {
        return new S3Exception(501, "NotImplemented", what + " is not served on this machine.");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}

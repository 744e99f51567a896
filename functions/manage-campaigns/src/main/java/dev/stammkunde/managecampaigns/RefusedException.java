package dev.stammkunde.managecampaigns;

import dev.stammkunde.platform.http.HttpResponse;

/** Leaves the way of a request that cannot be done, with the answer that says why. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient HttpResponse answer;

    RefusedException(HttpResponse answer) {
        super("refused", null, false, false);
        this.answer = answer;
    }

    HttpResponse answer() {
        return answer;
    }
}

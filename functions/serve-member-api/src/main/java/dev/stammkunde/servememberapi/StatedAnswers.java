package dev.stammkunde.servememberapi;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.KeepStated;
import dev.stammkunde.mail.ReadMailSettings;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.http.HttpRequest;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.json.Findings;
import dev.stammkunde.platform.json.JsonField;
import dev.stammkunde.servememberapi.json.StatedJson;
import dev.stammkunde.shop.StatedOffer;
import dev.stammkunde.shop.StatedPreferences;

import java.time.Instant;
import java.util.Optional;

/** Shows, keeps and deletes what customers state of themselves. Nothing of it is logged. */
final class StatedAnswers {

    private final KeepStated stated;
    private final ReadMailSettings shops;

    StatedAnswers(MemberPorts ports) {
        this.stated = ports.stated();
        this.shops = ports.shops();
    }

    /** Shows what is stated, and what can be. */
    HttpResponse show(CustomerId customer) {
        StatedOffer offer = offer(customer);
        return stated.find(customer)
                .map(profile -> HttpResponse.json(200, StatedJson.write(profile, offer)))
                .orElseGet(MemberProblems::unknownCustomer);
    }

    /** Keeps a statement as a whole, unless a newer one is kept, and answers what holds then. */
    HttpResponse keep(HttpRequest request, CustomerId customer) {
        StatedOffer offer = offer(customer);
        Findings findings = Findings.strict();
        JsonField body = new AdminInput(request).body(StatedJson.MOST_BYTES);
        StatedPreferences said = StatedJson.read(body, findings, offer);
        Optional<Instant> at = StatedJson.readTime(body, findings, request.at());
        if (!findings.isClean()) {
            throw AdminRefusedException.invalid(findings.problems());
        }
        return stated.keep(customer, said, at.orElse(request.at()))
                .map(profile -> HttpResponse.json(200, StatedJson.write(profile, offer)))
                .orElseGet(MemberProblems::unknownCustomer);
    }

    /** Deletes all of it, whatever time it was stated with; twice does no harm. */
    HttpResponse delete(CustomerId customer, Instant now) {
        return stated.keepNow(customer, StatedPreferences.none(), now)
                .map(profile -> HttpResponse.json(200, StatedJson.write(profile, offer(customer))))
                .orElseGet(MemberProblems::unknownCustomer);
    }

    private StatedOffer offer(CustomerId customer) {
        return shops.settings(customer.shopId()).stated();
    }
}

package dev.stammkunde.finance.store;

import dev.stammkunde.finance.closing.BrokenSealException;
import dev.stammkunde.finance.closing.DaySignature;
import dev.stammkunde.finance.closing.DaySignatures;
import dev.stammkunde.finance.json.SignatureJson;

import java.util.List;
import java.util.Optional;

/** Chains of signatures, as objects that are written once and numbered. */
public final class SignatureStore implements DaySignatures {

    private final SealObjects objects;

    public SignatureStore(SealObjects objects) {
        this.objects = objects;
    }

    @Override
    public List<String> shops() {
        return objects.keys(FinanceKeys.ROOT).stream()
                .flatMap(key -> SealKeys.signature(key).stream())
                .map(SealKeys.OfSignature::shopId)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<Long> numbers(String shopId) {
        return objects.keys(SealKeys.signatures(shopId)).stream()
                .flatMap(key -> SealKeys.signature(key).stream())
                .map(SealKeys.OfSignature::number)
                .sorted()
                .toList();
    }

    @Override
    public Optional<DaySignature> find(String shopId, long number) {
        return objects.find(SealKeys.signature(shopId, number))
                .map(SignatureJson::read)
                .map(
                        signature -> {
                            if (!signature.content().day().shopId().equals(shopId)
                                    || signature.content().number() != number) {
                                throw new BrokenSealException("it is the signature of another day");
                            }
                            return signature;
                        });
    }

    @Override
    public boolean add(DaySignature signature) {
        DaySignature.Content content = signature.content();
        return objects.add(
                SealKeys.signature(content.day().shopId(), content.number()),
                SignatureJson.write(signature));
    }
}

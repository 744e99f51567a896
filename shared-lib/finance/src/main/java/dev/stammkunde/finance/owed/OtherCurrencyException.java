package dev.stammkunde.finance.owed;

import org.joda.money.CurrencyUnit;

/**
 * The settings say another currency than that in which the months before were closed. What is owed
 * cannot be carried over then; finance must say the former currency again.
 */
public final class OtherCurrencyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OtherCurrencyException(CurrencyUnit kept, CurrencyUnit said) {
        super("the books are kept in %s, and the settings say %s".formatted(kept, said));
    }
}

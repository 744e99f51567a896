package dev.stammkunde.localrunner;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A price of which 19 % tax is a part. */
record PriceWithTax(BigDecimal gross) {

    private static final BigDecimal WITH_TAX = new BigDecimal("1.19");

    PriceWithTax(String gross) {
        this(new BigDecimal(gross));
    }

    BigDecimal net() {
        return gross.divide(WITH_TAX, 2, RoundingMode.HALF_UP);
    }

    BigDecimal tax() {
        return gross.subtract(net());
    }
}

/** What rewards, gifts, mails and the cloud cost in a month. */
@NullMarked
package dev.stammkunde.finance.costs;

import org.jspecify.annotations.NullMarked;

/** Orders mails to customers who have not bought for some time. */
@NullMarked
package dev.stammkunde.sendwinbackmails;

import org.jspecify.annotations.NullMarked;

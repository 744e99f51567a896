@NullMarked
package dev.stammkunde.redeemrewards;

import org.jspecify.annotations.NullMarked;

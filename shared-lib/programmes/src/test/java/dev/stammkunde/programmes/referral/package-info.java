@NullMarked
package dev.stammkunde.programmes.referral;

import org.jspecify.annotations.NullMarked;

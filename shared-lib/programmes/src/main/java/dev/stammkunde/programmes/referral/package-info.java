/** Customers bring friends, and both get points once the friend has bought and kept something. */
@NullMarked
package dev.stammkunde.programmes.referral;

import org.jspecify.annotations.NullMarked;

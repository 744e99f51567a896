@NullMarked
package dev.stammkunde.programmes.vip;

import org.jspecify.annotations.NullMarked;

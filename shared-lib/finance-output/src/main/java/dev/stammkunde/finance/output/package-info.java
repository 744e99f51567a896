/** A month's report as people and programs take it: JSON, CSV, a workbook and a page. */
@NullMarked
package dev.stammkunde.finance.output;

import org.jspecify.annotations.NullMarked;

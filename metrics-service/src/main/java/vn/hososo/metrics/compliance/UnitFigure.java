package vn.hososo.metrics.compliance;

import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.unit.MeasuredUnit;

/** What one unit itself has in one indicator. */
record UnitFigure(MeasuredUnit unit, Indicator indicator, Ratio ratio) {}

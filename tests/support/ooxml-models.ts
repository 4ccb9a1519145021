// OOXML models: which children an element of PPTX has, in which order, as ECMA-376 part 4 (transitional) lists them.
// `a b? c* (d | e)` reads as in a DTD; ANY lets everything in; what is not listed may not be used.

const COLOUR = '(a:srgbClr | a:sysClr | a:schemeClr | a:prstClr)';
const FILL = '(a:noFill | a:solidFill | a:gradFill | a:blipFill | a:pattFill)';
const EFFECT = '(a:effectLst | a:effectDag)';
const LINE = `${FILL}? (a:prstDash | a:custDash)? (a:round | a:bevel | a:miter)? a:headEnd? a:tailEnd? a:extLst?`;
const SHAPE = `a:xfrm? (a:custGeom | a:prstGeom)? ${FILL}? a:ln? ${EFFECT}? a:scene3d? a:sp3d? a:extLst?`;
const TEXT = 'a:bodyPr a:lstStyle? a:p+';
const SHAPES = '(p:sp | p:grpSp | p:graphicFrame | p:cxnSp | p:pic)*';
const GROUP = `p:nvGrpSpPr p:grpSpPr ${SHAPES} p:extLst?`;
const LEVELS = `a:defPPr? ${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `a:lvl${n}pPr?`).join(' ')} a:extLst?`;
const PARAGRAPH =
  'a:lnSpc? a:spcBef? a:spcAft? (a:buClrTx | a:buClr)? (a:buSzTx | a:buSzPct | a:buSzPts)? (a:buFontTx | a:buFont)? ' +
  '(a:buNone | a:buAutoNum | a:buChar)? a:tabLst? a:defRPr? a:extLst?';
const RUN = `a:ln? ${FILL}? ${EFFECT}? a:highlight? a:latin? a:ea? a:cs? a:sym? a:hlinkClick? a:hlinkMouseOver? a:rtl? a:extLst?`;
const TRANSFORMS = '(a:tint | a:shade | a:alpha | a:satMod | a:lumOff | a:lumMod)*';
const LABELS =
  'c:numFmt? c:spPr? c:txPr? c:dLblPos? c:showLegendKey? c:showVal? c:showCatName? c:showSerName? c:showPercent? c:showBubbleSize?';
const AXIS =
  'c:axId c:scaling c:delete? c:axPos c:majorGridlines? c:minorGridlines? c:title? c:numFmt? c:majorTickMark? ' +
  'c:minorTickMark? c:tickLblPos? c:spPr? c:txPr? c:crossAx (c:crosses | c:crossesAt)?';

const each = (names: string, model: string) => Object.fromEntries(names.split(' ').map((name) => [name, model]));

/** By element, or by `parent/element` where one name has two meanings. */
export const MODELS: Readonly<Record<string, string>> = {
  'a:theme': 'a:themeElements a:objectDefaults? a:extraClrSchemeLst? a:custClrLst? a:extLst?',
  'a:themeElements': 'a:clrScheme a:fontScheme a:fmtScheme a:extLst?',
  'a:clrScheme':
    'a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink a:extLst?',
  ...each(
    'a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink a:highlight',
    COLOUR,
  ),
  ...each('a:srgbClr a:schemeClr a:sysClr a:prstClr', TRANSFORMS),
  ...each('a:solidFill p:bgRef', `${COLOUR}?`),
  'a:fontScheme': 'a:majorFont a:minorFont a:extLst?',
  ...each('a:majorFont a:minorFont', 'a:latin a:ea a:cs a:font* a:extLst?'),
  'a:fmtScheme': 'a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst',
  ...each('a:fillStyleLst a:bgFillStyleLst', `${FILL}{3,}`),
  'a:lnStyleLst': 'a:ln{3,}',
  'a:effectStyleLst': 'a:effectStyle{3,}',
  'a:effectStyle': `${EFFECT} a:scene3d? a:sp3d?`,
  ...each('a:ln a:lnL a:lnR a:lnT a:lnB', LINE),
  'a:xfrm': 'a:off? a:ext?',
  'p:xfrm': 'a:off? a:ext?',
  'p:grpSpPr/a:xfrm': 'a:off? a:ext? a:chOff? a:chExt?',
  'a:prstGeom': 'a:avLst?',
  'a:avLst': 'a:gd*',
  'a:custGeom': 'a:avLst? a:gdLst? a:ahLst? a:cxnLst? a:rect? a:pathLst',
  'a:pathLst': 'a:path*',
  'a:path': '(a:close | a:moveTo | a:lnTo | a:arcTo | a:quadBezTo | a:cubicBezTo)*',
  ...each('a:moveTo a:lnTo', 'a:pt'),
  'a:cubicBezTo': 'a:pt{3}',
  'a:bodyPr': 'a:prstTxWarp? (a:noAutofit | a:normAutofit | a:spAutoFit)? a:scene3d? a:sp3d? a:extLst?',
  ...each('a:lstStyle p:titleStyle p:bodyStyle p:otherStyle p:notesStyle p:defaultTextStyle', LEVELS),
  ...each(`a:pPr a:defPPr ${[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `a:lvl${n}pPr`).join(' ')}`, PARAGRAPH),
  ...each('a:lnSpc a:spcBef a:spcAft', '(a:spcPct | a:spcPts)'),
  ...each('a:rPr a:endParaRPr a:defRPr', RUN),
  'a:p': 'a:pPr? (a:r | a:br | a:fld)* a:endParaRPr?',
  'a:r': 'a:rPr? a:t',
  'a:br': 'a:rPr?',
  'a:fld': 'a:rPr? a:pPr? a:t?',
  'a:hlinkClick': 'a:snd? a:extLst?',
  'a:tbl': 'a:tblPr? a:tblGrid a:tr*',
  'a:tblPr': `${FILL}? ${EFFECT}? (a:tableStyle | a:tableStyleId)? a:extLst?`,
  'a:tblGrid': 'a:gridCol+',
  'a:gridCol': 'a:extLst?',
  'a:tr': 'a:tc+ a:extLst?',
  'a:tc': 'a:txBody a:tcPr? a:extLst?',
  'a:tcPr': `a:lnL? a:lnR? a:lnT? a:lnB? a:lnTlToBr? a:lnBlToTr? a:cell3D? ${FILL}? a:headers? a:extLst?`,
  ...each('p:txBody a:txBody c:txPr c:rich', TEXT),
  'a:graphic': 'a:graphicData',
  'a:graphicData': '(a:tbl | c:chart)',
  'a:graphicData/c:chart': '',
  'a:blip': 'a:extLst?',
  'a:stretch': 'a:fillRect?',
  'a:extLst': 'a:ext*',
  'a:extLst/a:ext': 'ANY',
  'p:extLst': 'p:ext*',
  'p:ext': 'ANY',
  ...each('p:spPr c:spPr', SHAPE),
  'p:pic': 'p:nvPicPr p:blipFill p:spPr p:style? p:extLst?',
  'p:nvPicPr': 'p:cNvPr p:cNvPicPr p:nvPr',
  'p:blipFill': 'a:blip? a:srcRect? (a:tile | a:stretch)?',
  'p:sp': 'p:nvSpPr p:spPr p:style? p:txBody? p:extLst?',
  'p:nvSpPr': 'p:cNvPr p:cNvSpPr p:nvPr',
  'p:cNvPr': 'a:hlinkClick? a:hlinkHover? a:extLst?',
  'p:cNvSpPr': 'a:spLocks? a:extLst?',
  'p:cNvPicPr': 'a:picLocks? a:extLst?',
  'p:nvPr': 'p:ph? p:custDataLst? p:extLst?',
  'p:graphicFrame': 'p:nvGraphicFramePr p:xfrm a:graphic p:extLst?',
  'p:nvGraphicFramePr': 'p:cNvPr p:cNvGraphicFramePr p:nvPr',
  'p:cNvGraphicFramePr': 'a:graphicFrameLocks? a:extLst?',
  ...each('p:grpSp p:spTree', GROUP),
  'p:nvGrpSpPr': 'p:cNvPr p:cNvGrpSpPr p:nvPr',
  'p:cNvGrpSpPr': 'a:grpSpLocks? a:extLst?',
  'p:grpSpPr': `a:xfrm? ${FILL}? ${EFFECT}? a:scene3d? a:extLst?`,
  'p:cxnSp': 'p:nvCxnSpPr p:spPr p:style? p:extLst?',
  'p:nvCxnSpPr': 'p:cNvPr p:cNvCxnSpPr p:nvPr',
  'p:cNvCxnSpPr': 'a:cxnSpLocks? a:stCxn? a:endCxn? a:extLst?',
  'p:cSld': 'p:bg? p:spTree p:custDataLst? p:controls? p:extLst?',
  'p:bg': '(p:bgPr | p:bgRef)',
  'p:bgPr': `${FILL} ${EFFECT}? p:extLst?`,
  'p:sld': 'p:cSld p:clrMapOvr? p:transition? p:timing? p:extLst?',
  'p:sldLayout': 'p:cSld p:clrMapOvr? p:transition? p:timing? p:hf? p:extLst?',
  'p:sldMaster': 'p:cSld p:clrMap p:sldLayoutIdLst? p:transition? p:timing? p:hf? p:txStyles? p:extLst?',
  'p:notesMaster': 'p:cSld p:clrMap p:hf? p:notesStyle? p:extLst?',
  'p:notes': 'p:cSld p:clrMapOvr? p:extLst?',
  'p:clrMapOvr': '(a:masterClrMapping | a:overrideClrMapping)',
  'p:txStyles': 'p:titleStyle? p:bodyStyle? p:otherStyle? p:extLst?',
  'p:presentation':
    'p:sldMasterIdLst? p:notesMasterIdLst? p:handoutMasterIdLst? p:sldIdLst? p:sldSz? p:notesSz p:defaultTextStyle? p:extLst?',
  'p:sldMasterIdLst': 'p:sldMasterId+',
  'p:notesMasterIdLst': 'p:notesMasterId',
  'p:sldIdLst': 'p:sldId+',
  'p:sldLayoutIdLst': 'p:sldLayoutId+',
  'p:presentationPr': 'p:prnPr? p:showPr? p:clrMru? p:extLst?',
  'p:viewPr': 'p:normalViewPr? p:slideViewPr? p:extLst?',
  'a:tblStyleLst': 'a:tblStyle*',
  'c:chartSpace':
    'c:date1904? c:lang? c:roundedCorners? c:style? c:clrMapOvr? c:chart c:spPr? c:txPr? c:externalData? c:extLst?',
  'c:chart':
    'c:title? c:autoTitleDeleted? c:plotArea c:legend? c:plotVisOnly? c:dispBlanksAs? c:showDLblsOverMax? c:extLst?',
  'c:plotArea': 'c:layout? c:lineChart+ (c:valAx | c:catAx)* c:dTable? c:spPr? c:extLst?',
  'c:layout': 'c:manualLayout? c:extLst?',
  'c:manualLayout': 'c:layoutTarget? c:xMode? c:yMode? c:wMode? c:hMode? c:x? c:y? c:w? c:h? c:extLst?',
  'c:lineChart': 'c:grouping c:varyColors? c:ser* c:dLbls? c:dropLines? c:marker? c:smooth? c:axId{2} c:extLst?',
  'c:lineChart/c:marker': '',
  'c:ser':
    'c:idx c:order c:tx? c:spPr? c:marker? c:dPt* c:dLbls? c:trendline* c:errBars? c:cat? c:val? c:smooth? c:extLst?',
  'c:tx': '(c:strRef | c:rich)',
  'c:strRef': 'c:f c:strCache? c:extLst?',
  'c:strCache': 'c:ptCount? c:pt* c:extLst?',
  'c:numRef': 'c:f c:numCache? c:extLst?',
  'c:numCache': 'c:formatCode? c:ptCount? c:pt* c:extLst?',
  'c:pt': 'c:v',
  'c:marker': 'c:symbol? c:size? c:spPr? c:extLst?',
  'c:dPt': 'c:idx c:invertIfNegative? c:marker? c:bubble3D? c:explosion? c:spPr? c:extLst?',
  'c:dLbls': `c:dLbl* (c:delete | ${LABELS}) c:extLst?`,
  'c:dLbl': `c:idx (c:delete | c:layout? c:tx? ${LABELS}) c:extLst?`,
  'c:cat': '(c:strRef | c:numRef)',
  'c:val': 'c:numRef',
  'c:catAx': `${AXIS} c:auto? c:lblAlgn? c:lblOffset? c:tickLblSkip? c:tickMarkSkip? c:noMultiLvlLbl? c:extLst?`,
  'c:valAx': `${AXIS} c:crossBetween? c:majorUnit? c:minorUnit? c:extLst?`,
  'c:scaling': 'c:logBase? c:orientation? c:max? c:min? c:extLst?',
  'c:majorGridlines': 'c:spPr?',
  'c:legend': 'c:legendPos? c:legendEntry* c:layout? c:overlay? c:spPr? c:txPr? c:extLst?',
  'c:title': 'c:tx? c:layout? c:overlay? c:spPr? c:txPr? c:extLst?',
  'c:externalData': 'c:autoUpdate?',
  ...each(
    'a:latin a:ea a:cs a:font a:gd a:pt a:off a:ext a:chOff a:chExt a:rect a:close a:noFill a:alpha a:tint a:shade a:satMod ' +
      'a:lumMod a:lumOff a:prstDash a:round a:headEnd a:tailEnd a:spcPct a:spcPts a:buNone a:buChar a:buFont a:t ' +
      'a:tableStyleId a:srcRect a:fillRect a:spLocks a:picLocks a:graphicFrameLocks a:cxnSpLocks a:grpSpLocks ' +
      'a:masterClrMapping a:effectLst a:objectDefaults a:extraClrSchemeLst a:noAutofit a:normAutofit a:spAutoFit p:ph ' +
      'p:clrMap p:hf p:sldMasterId p:notesMasterId p:sldId p:sldLayoutId p:sldSz p:notesSz c:date1904 c:lang ' +
      'c:roundedCorners c:autoTitleDeleted c:plotVisOnly c:dispBlanksAs c:layoutTarget c:xMode c:yMode c:wMode c:hMode ' +
      'c:x c:y c:w c:h c:grouping c:varyColors c:axId c:idx c:order c:f c:v c:ptCount c:formatCode c:symbol c:size ' +
      'c:bubble3D c:delete c:numFmt c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent ' +
      'c:showBubbleSize c:smooth c:axPos c:majorTickMark c:minorTickMark c:tickLblPos c:crossAx c:crosses c:crossesAt c:auto ' +
      'c:lblAlgn c:lblOffset c:tickLblSkip c:tickMarkSkip c:noMultiLvlLbl c:crossBetween c:majorUnit c:orientation c:max ' +
      'c:min c:legendPos c:overlay c:autoUpdate',
    '',
  ),
};

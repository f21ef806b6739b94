"""Codes of Chinese, as in the People's Republic: made by rvm/tools/make_cjk.py, to be read by _cjk_codes.

TABLES are packed.  DECODING and ENCODING are what codecs do otherwise than what they are composed of, in hexadecimal:
codes and their code points, code points and their code; nothing behind the sign where there is none.
"""

TABLES = {
    "gb2312": """\
fKV!!Rde)he)fe#ofKY#e|;leXe|<1e|>!$!fKk!fK_}!)(!fKg!e#xGAf%4f%%!f$lf$j<f%'f$cPQf$uQQf%#f${R]f&;f%)$PUf%Jf%Ff%;f$xPf/
!f%c!f$y8f%2[<f0Je#we|X!R:ldZe#klg!!e|Ve#nf!(^gf/lf/1%f/4f/-f/,f.df.c4f.ue|bSff#F!#fKj~!2f+_}!5f+J}!5f+6}!+~!$fQN}!+
~!$f!s}!-~!$ldW!!RLld[}!{QLfL;}!u~!-/}!x~!*e+x}!2#}!(~!*)}!2#}!(~!HPj}!'e-/6}!;~!1}!(=e-e}!;~!/e$le$KRWe$JPUe$SPTe$R
Pfe$WRMe$VQ'e$^RIe$]Q?e$eRDe$dRG###e$ge$T~!,fNG}!F~!:f,{}!n~(=gW@iT)g_5g~wgU}P^gUohWxhW2i$gh[ehz,h^KhKhiU&R`h:{gidgH
Tg~WYugm!huuh02hu(h)qhXXgN+h'}hJ>hs#i-sgJTgchg{,hDnhz[h!>g|XgSSP]he@gLUhUBgpJ^Vi<UiWLg}4hsKg^+iVkhqLhKo[th.rhWeh%$gG
&i:hg~*hbfh([hPWh$gg|zhy6iZCh-~hL!g|uQ$gFFhS9gQigOuhomiDPgq(h0qS$hwBhoth1ah_'i(FiQOgJ/i7{h{0huXgQ#i/HgO;i%RiV+gH7g`7
i]|gixdcg}O[=i8tif[hK<h-nh^Ogx(gQpgQ5iAFhuFi:`iOWgHhhMFgbfgxbhHdi.=gcVh{Ah-*hecgn7hp=hT'h=3i>8TDPgin)h:&iEhheNgtch^f
i#]Q-h:'%h:(gpWQLhV;iS3h('gsLR%iA^ga|hx(iD)a>SaiAxhp]i:og|GgGv[GgQ}iAg!#Qih/MgtPhwZc{igHgzIgN^hVmgtRb&hE0hBZgj<h%&gL
`P^h.ggC?hati^*hGY_,gqqhP%h}{h&/g~6iOlh<}gQygP=h$IiOyhfsgFAgprhy@hv4Q:h@Nh<ei`jh!GgQ{TPi-Sg_RgC3gpYh8phhfiE6gvD^FhN>
i.Sh-Ng|Si:ehZ>i=WZ(gtOh}wSSi[wgS(i(Oh99gxdgx_hG%hz|hy;gEAh<Ai&Ah&OhjGh4xh,Sh|?gRWhf4gG^U;h>-gkei>?h#igS/h|!+h/+h^sh
$xgj^Q|Sii7=g}q_Hi8uh$:h#Pi*Ki^9i7nhpgiPLgDriSVW2h){hN8g]e^YUriQ~gI~htwgRDh((hT?gW'gH|i;lg}.iOTh,xgYqhD(gp8gT?hG8iA$
g|vV/h#9gtbhDBiEBhxIiAogk:h*{gu|h<#iT2i;hi-Zh%phb>g_@h5xg{sgTRgD!hbYgx`hD>i70g})iC$ia%hb2gSjhV6g~OgQ7h;ViBAgs^i`ghsn
inngG>gk]i;JhrSh(phGdgL/Q3i(%gmrgi{dliF_hToi=:hbogxxhfWgE5hp>hZWgC7hxSgNOgN,h63gRki>Yc'T~hB3iTNh30h]ZgJJh[Mh$Ji1egbc
h#zgp3hcrh2pgF2hyCgX2gCXhUL^`gq]IiS5gNMUuhG0h!iiQ!g^Ph*7X]iFzgVYh?zhoQi,mg|9hp6hUSh{{h_#iUZiA]gychSMi7#h8ogNmi;6h8+h
t@[5g[xgQ$gE<gCAZ@hibiF~hh-gGzi>Qhgdhd2h%Egn!gJNhv$hVCcch?shroh-Ogi2Qgh_-h&0h$Mh#@g~ziPth$hiA}hf2hVlg|Ygc)gTPh9'gJEg
|:gp}h94gEQi:zi-zgtliC4gvNhspg}pgC`_6iEFh#Nhu@h)TbNgFXgxeh?hi74gs|i))gt9ZXgLDh|Wh0MgN2h!Ui=wgHmglbh`~gj{gNchc-gx2iCY
hXbguAgt~hWki>>hFrao^DhZ}gN%iD=g`:gFahBgiBLh'sheUhMBh?*hrnggtg}`gr3g]Zi!eheggptRmiBuhpZiZch!uhB9h^VhG`gLciW1g^zhT/gF
UhT2gr5VIgcch?Fh9nh^GgSciUdgMYPXh!|gSqiOIi7YT|hKpbmi*yiBOi7dgSFgC'hXzgSTiO?ZxcBiQ+giui6TgCHgCBYwi!Eg{$gP!h/QgGMgw=gM
Ih=]gLFg}@XCiTKi8@Z[hUwiEKhZ5h:$ccQ(i7Qg`KhZKi;2h-ZiQ>htqgrDh@Kgd8he)h[diQ9h9dh(xhpTg_ygL;iSfgjxgadgT2i>Dh(0iZAg[kiO
ShY,iCGh!zgUu]&Ag^ji?(h-3i=(hy?gNtgxgg`+i)]gmRikGgG{iZ`i6lgepbWgRFg}&iCUQzi^-gw;hs>gL)hsfgk6i^#h=pgDVi:sgS7hqDhf-gF!
gCviSFh<pdIi&[gp]hTehs-h5(h[uiOHhn?gMphH0gS3iB6h{Ui:lhM-i]xh<vg]uhzbh)'hu$g|EiSygdNgEni6rho]h'eh~0iW4gWWi[Dht|gQHi7S
gT*hu4gr=h<Ri:|hzZiFLgT3h:ngN8hoYg^-hHeh;uhiSgcMgElgv-S3hiugCVgk#h.Mi)agmZiPfZMhUMhHGiC(gM=hpdi6pgcKgMsgFn^A^|h(Aht{
giOdOPoiANgq?h:rheagE~R3h,hbhP_ha9i.CgsYhT%g}DiACgHIiGsh(rhvMCgr:hvoi;ZgOEi0aZOgblgJ'gEFiSchKmhw;i:bgjJi6UiT.gd-hpag
U>U<gYLi7;h'`[xiOOhXahAWgqmhSoh-DQQhe9`]i;]gy9haqh(,i;IgLsQXiOXhq!SrhoTgl^h@Yh-_hg[hWriashwQhr!hjCh$XiQNhc1gTTQbh8Vh
$;g{kik?hunhU7gOHiW?i!=h0&i)BiSGQYiPFgCPa<ho|h0#i<jhsGh,Ngr8hrGg_4hsrh1%gp;h'bgOvgw?io,gGQi?!gLVgj)YNgp?h;Tg~?i:dgL[
iO`gPyh<9h{1hMUg^qh.&i:pgb~iAZh}bgUChflgFBh<Wgi>gdxim^gSJi)(iaBi81htxh'liZ@g]$iUUgNahS2gO&gj`dpi/8gC}g}{gvXh2,gL^gis
gM.i1@hg#i^4hq:gxfhFNi:rgL3gqziB~hR!i1Bg]Wh]`gt8io1iS@iA&ib{i77hW_h0,h/!i<ui:xgNpiAHhBLh1[iP`iE;g]'h.>i//cygUwiaRgiC
h>Yh:ygDpgj1i`~iFUgzgiDYiXdgT5h?;gjPgN/Ythq?Qbh&>h!?WBgz}gw`hHTh;Mh;?gc1h-lhy4gb3gZqi8eh:=iE+gd#hsIgS^h>KgU#S6h|nP{h
0!haigU:gFh^)hX]i9'iSHh<MRpi;Qi/Fikgi:}gY~ilxhUtgtohM_gw:gVNgDsh5Hi-Ogw$iA.gUshH!i(3ikAh=igijYphoDgX#gGfhNVgTFgR]gHt
[#Q4gCugv+hQigbTi!Mhu[c=hMNhj8hA$gsji'egW!g}NgD]h<Dg|=hz`gV)gQmhNahBCbqgNDRoi73h4JgtqQ<h?ug]zh8,hOvh0=iB:hpYh!TgwvgV
whV,i8]hH`h?)gj$Wth|Hgygilkh_]i*YhhMhWngN!gxmhI:h*UgqFUWi7ehFsg~tiAGguGQli)2g[eh9pgwgR=gQhgxV`Di;%hbKgF,hH3h;=i6fPbh
o{]_h)~gfHic$h>3Qmi8;h=zgF+hFnh}Qg{ygxGiV?i:jha!gN-_^R&h-8hTs^;hb=TX^ni]piB[hD{i6Wik#ge6hp/AgSph.#SfiAOhhtiUTgS0gvSh
U]h;igR5gg[hoIg~sgMohv(gpGi#fg}*gLkgi=gE}h`tgNugx.h>0gjBgj@i6S0h)PguViT/gd9hp-hoLgYGh.Ygc;gG)gj4gOwh|PiZLi;$hT,iOugI
Ehc.gEfh.Xi`uggSh9*hX[g^(^2heuiS:hI<gLghu#Tzgc{hpJ[Qh1Nh/2h^ph^5g~1QDhf_gHGVxgM^h|Fh4UiIRi=#i:ti1?iQ,hg/gEeS~hy:gO'i
]zh@:Q;h?-gs<gK;ge&V$h>(h;UhU$i!nh0RgcXi6egQ>iFd^Ri$th2Dh_dhHqhuqgDoiDuh>)i`{geQg[Bh$?iPJh[bgG[hv8hM`i1Pi^(hp{hp$gOU
h(#iFhiA=%gSQhd,h$'h#;hWmYXi-EiS}g|0gP%hz0h0>h-oh!jhZ=Yih=?hovi1bgdwg{ui&;hzShTFgHzgE9hUCi7AgkmTghf)h(oiGhgE8h=di09h
k9iQ$gE3i8!Z=iWIh*^ha+iB3hH6h>Zgk`gP,h|<gLLh{ahZ-h+,ig*gDwgx@hj,hi~UsgD`i5uh+%iZJiW/ga=h(6iQZgtkhUhiW,hdvhdugMNhGUhd
.h$$hci[XhO]iXhgClhF{gD'iFDgRlh'xQ]hxc*gU<gkShU8iWwg~&hMWX&gkhi`ph}egkcgU.h[`gCeh<Hht0g}}Qcgp>gLbi<hPdd`gHK[!gx^hGRg
O=h!BikEgejgI$hYfgR9hp(h%dQmg}3RzgHohKli1GgMAi6shp#g]rh}giO^gM)V{gmfgH$hdzh><iE/ia)gWwgUDgR#S]gsB^``LgM~gz&gN<b&gPR]
Hh]'hY9grUW_hjNg|bP_gDmhG;hs5g~EhH.iW6g^Eh{-h/5Rqh_7iZYha|gbQgUbgSUh@_gL5RZgi}i7Thu)gW9V^gwEg]|gT7hcmgw!gi.h#=g}JgSI
g|jgjEh.QgV?hd5h{8iFjgr1i.wgc:g^}g~]i<shujg^%hfUgG`guvgj;h8HgQ?hf.hM@h00h[vhYeh)fgMCgDYhX_gm)hd;i!WgcPic#gJ!i^6gyAhA
Qg^2h)uh!8g[wg~:g|pgrriSZg^Qg}tgW~i*#hviiAbgW]h}Kh-di;<i#dgfXh/Ug~4hgqiSWgLZhDVi8*h$7i1Fg{4hpLhGihBW_:h3khM{griiDyh,
rbYh!PgP-hL<hs3gG!ge/iF]hH#h?#gPLgCwiV)iQli%Lh_,]7gKhbxh&DhtbhiEh=(h2#Q3gMEU7h16hL[iluhgthMwcnhC)^jh-LiGcifsh`Bh}#h|
JgSvh/^gCd_ggP+h]XgRHgN[gJ*gGAPhhV$^`Tzh<?iUDgOrhR5gV;gHCht*YDiB@`PgrhSbh?%gpoh(%hvViPXgvzhGchofhiygMWh0lhi|`}gCJiAD
VCh+4gDyi7[h&+hs}gJ}hU5hJagjdiA|hC}gDPh%aiQbgrucngNIi.ThGogOzhN0S3h.9h_YiVHgCZiDfigPh?QgMji;'gT'g}yhOyh~/iV(insiOzgF
Hhr(gMZhFxiT`gltiZHgSLgERhAk`+h4.h^)i^=hTSgNJhVgh>#h/9gLWio+hs~gUGhewhdUiTqg^Rg~0iT1h3RgeNh$<hgUhC%iT5hzTgR$iZGgr.hG
/h#IgR&i'fifOUih^JiVei<zi;(il%hCuha.gt;iT0g|4i`kgS|iP7gGYh)3gl+gl'hp[i'hh;%gtrhOMhBVhpEgmPb;giDhBXgR7gD;h#6hT`g}KiA,
gF8gE?h<@hoXi6mh~[Z'hqAiCA^_hg+ia;i/.h~|h=Yi`}hp!gd.ilbhOb]8i(<i`c7gYYgS~Z>gD:ilLgQuiB*hv'hZei^@i)LhBSi$=h,Vgy}hCAi8
#hz@Q`hX}h:fgudh}WhNMh{WiPuh:-h[QiO}gR1h{TgL}gq7i9*QsgCohOrh.<RUiFi`QhIRh<;hY7gg$iQ?h9~hqyh*9gjNgd`RKiS.0gEZh~JQSh6o
hXjiQ.hN=h14gi9hY^iG0a)hjJiBYi7sgshhi=hb&i1Ch<gi){gjDVwh1WhYNhp;gM#gL7T.gethpKiW8h{)h#fhZVi&Bha}h@egr7gd?i$;hFph:dg}
jhXIh'vgx%iSCh)}i+Eik%iPGgStQ6i8&h%V!i''h5?hw_h_Jh%Gic6g}d]Dh}Egacim!h<EVpgj]iT6i7bhL9h.sg}rhL;gDtgdmh9|gaMh+egqOgPY
gypa5hXyQ>hLAhc8g~MgV<gTZiOViDMgeghoUh:igCjgcyhsBgcJgQvhT1iULg[Pg~ohv/gwNiS?h?]gTmi^/gLpgg|huxgdTiVEgI(h=#gk_cMgFsZj
hw=iBihB,i$Ug}sgqoh^}h&7h!ngv#geciFrij~gkbd_hsugiWgWeiQH$h>hgw{h/&hM]gMlgi[g~5h<y`;g|tiOeho`VPh>5gM*gsFgcwgP$gv@gcvh
+Li'ghU=g~yg{Hhj^i7PgV8h81ik'h9ci&GgT`gIuh<>gWai<>hKcgplUVhQDg}xR/hL&gu!h@nh=}h'&hCohXcUNhY*hTNgNVTjgCzgr<drhs]Qsg}E
gU4gNZhGTi-|__h<|gU&huTg_li/*]2iTTiF?gF|h<5gXQhXPSyg}RhHChDHgtSi#sh1ih^:Yb`ph,fikQh!Yh^og^=h],iVlg}#PTgO_hQCh:)gWZhv
]hUPRggQWhU}gKAgkdi5{hgIgIMhK~ia1i[>hBuaB]Xh%fhZxg~JiZSi:ngUpht.gCyg^8h{KS!gqngM|hSLi6wgkrg^/h=:iZIgf4h]Nic&iBMhi`gO
,g|WiPTgE4h|}REh~'R3g_Fh-2g]-h+$dFi8+h,7hEph,z[Ih/]g{}gdbgC)ZKhByh.u^3gLah1YgcIh8rhTagmyhv.in>h)Eh`Nh`Gia+i;^glHgD(Q
j_H_<h]&gZJh:giB&gsEh;tQ,i6^h#&gwBh=|_Rg|miODPYgQbiB#hf]gEMi7}gDHil{iOh#gO#hCsiCjh>'i8.g`'_Uh8*Jh.LgTfhvshqwgaSi$bgs
}YNh5fiQ7h(<gwVh0OhZzgC{Scgp=iWoh&.hrggmWgH)hd#gN9h{VgC:gv^hcviO]gGlgD}hb4hQBgP_hzhh&Thahgj[h;xiW(iA9h:ugI<Y'h@/h&PT
X`{gx;iZ9i7Mgr$hQJbAhavgC>iD[hPnh;8g[aiF=h<`i;rgQXi)$h,Li?%gkki`hh@JgS<bginzi<-gR~Y3iZjh-AiG1h<dgLRhUig~AhM*gNkQ+hq$
hG:`cgR6ikLh41h^,iUNi.lhr2hI$QSgLth.vhS:gbBh'>g[=i6[i^$g|whoxgxphH7gbJgE/gE(guWiXbgEji6VgN5gd0hoMg|ZgE;h)Sg{qh|.TCh|
Y[XhJ&hB(gj7hougM%h#`[9ht`WN^RgKXgiTgd(iApgD=h;SgLOi/[bPcji$uhQmiPkRJh?,h{7gst_|h=Ph~ghw0ig5g`ui;AgC/`wgF0h(-X0gXngC
Mh$Nia4g|rggThQnhy}h?/h1}gK-h}(h[yh->gNlh<3hoSgJ^]}hILhf9h*ehP4h{=h-Ggl7gNRhIli-YiS0Q1h&Gi;GhwvgW{h;Kg|MhpugaLgF6b(i
;5h*_gC0gk<i/)h10h!@hb[hH1hz;gPuiXqgk3gV:iD`hopgcei;0i)%hxs!i;Lh%!gk&_hh>lh`Di6qh]QhT-gU)gFJi>~h?xgekhohh`eh<!gi|gfe
hSqhu8gyih@AgbNhSv'hLLgQfhp9hY/hXfgO?huVg]Md3gc3hMmh)+hAMi7-gkZi(+gQ`h[jg~LX:gE.i[Ei(:giyi6ygSXh[XgG5gkqi`mgdr__h`@g
bIgC<h/EgDUg~;i3Y`HgP9h*AgXwQViBegECR!iGai]{h:bgpXV;gj!i1DUfh']g|Qi^DgicQ=h!{gW$gS=hVigLhi$Vh.DR|Wvg}<iAQgS:hxyh?WhU
-gD0i;4giJhJ1i%~h+GPkhq]i)_iltPvgl$h--iBRh/Wh-^g{phdmga?b7cehCGgw'gNjhs?h%2i-_hT#gp[h/Yg~BiVNgS2hKti7Wh;*hZ3WKgT8h[!
iZ<hy&i7Jh]ph,ohGhh(zh%tgYugvKhalgS_gCCh9)ht]gjygX~RcgFL#i]}gpIh-}hskgv0iZDiBdgifi6oP[h$Vhych&agY;hz~iFWgH1hk2iC%hij
gK9g`hhA~gj=i6|htYiFki#!hfvi(7iTv%hp+ianh^LglGhcIiCHblh`fgi3h!QheEi#Wh1;gVXhpphP{hk4iP[g|Fg`cgEDgi^gc|g`khO3g~mi=zi=
=huHU]g}VgSVh=.iFPgc,d%h;gg]xh%(i:mhVnhB[g^)h6BhV2hD'i8'i7_g^4h:Ai.$h^rh#8gS`hGSh;Zg`oh$eg_uh1ohw^gVchjDgHsi?0h?Ri<)
hH5h#%h>~SGhp,_8h0-iBfh?_iTai6ZgcYhLSi&Vhw@hUZi3Ph1=gO*i=Pd=h#giZZi=sgWsgFfh,YgZrgxKh>xgNvgklgc+h@%ga%hT*hSsgw>hx{hv
eg~`]!iBDhYii<~i:wiOxgpmgRGQnhGjh;6gs9gIZgDxgrK]`hyQiB}h0:iFah[)gSsiP6gtJhd|h0ah!7hf0YthUzgIvg}?gc6iBrgN*hanR(g](gty
iBwh>egl&g]IgSwgL>h@xg[ih#>iZUhwA`TUld$gT(gl5hx&g~$g|_hvOik7iT*[]/h2`gdKg}~gW4g~egUvi)7h={geMhS<i..h8ugbui8FgsrhAL_E
iZ?gC_hHAgigh^Uh!/X`hW}gxAgivgf7gC-hvth;adpgDlh.+hq;gtgc$S/gucgd*QCZVU7gR3iXaiB?h0/g[{gW%gxUgCahCdhp:Z^SUgd{gF1,gkah
oNh-(i$DgT~hTIhu=gWyic1gF`h@Wi7jgk+`%gR-hVbh@Si(Dh(QiSAho[gTEhc%WviS4gX|hrOhSDg~li)vh?'hd3g{tYwgR)h#xh;zgpAgTgiO_gCs
h;Wi7Bgknh)NhzJh15gTHgT>h9zh8qgD_h!4gQghy(gE|Qhg^,g{miV0h*whLCgPzgOxgwri7Eh*&hJ+h.2i0Yh]mh[th+&gYzgTBiP|hLThbNgwAgpc
Vxhw`gbtgxRhIshH9hAyh;Fb6h6Fi.?gq'gD*ggEgX6iP=h=UhjjiU'g{rhoihZai(8gQAiVPiATh+=gmKgGVhMlgC1`Y`'gSzh!siQ&gL2gEGifkhoF
gUgi:gi-BhyAiS8h>qgsigg_h*PiTShOwhNPgS%hw<i^3hr/gj(iTbiT:hobhY&gReiQu[Qhg3i/{hA&gD+hrch`li7<gxjgU|gDviZ;gpMh6#gJrY(i
8[h~fh]xiV6gN}WBThiPZh>kgj3h?Lh*fgk1gi7h/hhtmgWoheKh'o[:gDfh8Qi*PiWbgQng~nS)iDTh(ghu;i7ggM'h1>gR:i,Cg{*h<_PYi7ygkti%
yhz^iPgh8-iAYh({gv)guMgH;i-3h*1hw'hNKgxqgL_Qd`8gtHiDLi-:iG(gqsh-MgvUgdzgL.QyhusgQ&h;piURhIygF#RGhr,h-;gX`iPchaki.(hp
)gaYg{oiV2i'qgYViZ=gtwi6ki#JiFIgS?h)[gr-hTVgw6hl$gfnhp0$iA'gXAa__#_9hOJiBlhWIR0ho}iWJi%jgi@hcgiUyi-.gPEhI~gu4bHi78gj
zi`fgp7h97R<i6`#]-iB'gRMg}gik((gTJgCQhzlhL3i(Vgn$i-Gh?5iUSgV#gDei6ihHSgUliSOhH)h@#hXZgCKh].i)qglpVGi2!iZ_iSThG4h<Ygc
Fh#?hYki-;hC*hy~g`FhJhgRNh]4iUOgVSgtLhH{gj2i7qia&h91gc0ik1hb5h-gg|sgG%hU?hquh=IiSzh:zgE_hUqgLfh/~dUiD*hw2gd<hR(h%%gk
IiClhd'i7zge$gUZhxgS~auhs2h2cgZ0hsihKniGegMDgD)iZ7h#,gC@a>h,Mhvjgb{h?8gC&gbWgQYh#miPKgGSgEyi-QiZRgc9iC^hbIgEXhukhU/h
;ygiwge2`3h27i(;gHugpHgD#h[YgEShz(g};YiiD;gl?gE-gt`hx,iC>htZhUIgDqi.ggy)h9tguPgCphXThAqi79i6aQ!i7'gsDhs.hrZhoq]9PXg[
gh9fiXniS{geEgT)iPPh?rgjCi]ygk[W{iT{gR2h{Ch5Ogfciksgr2hpo]dQ1!h|^ZkiB0i;HhXRgtWiZXh^*h*2gV1g~3gFvhx)hUggrViU[i=8i)Wg
U=h=1Q`h;.gwQgPAhT!gqxgF*gwsgurgkFhT+iDX[@hM7h<ST1iF;h,dgS1IgFdiG`i7GgS.gqwiB$h?kgDXhXLh3]i'ugy4hxmgFlQKiCDifJgy#h@G
h@>iTpgDRge|iUwgC4glEhadgibi7ChrKhOOg_Qhz9iDlgShiCMgXUd~WUSvh8<hMphu,i3Oh>VgjQi.hiZFi8fi`dZPh@4gM2gL-bgi-pgRbh$.iASg
[tgTcWLhNbhA_hp_iB>h{#gyYgvViTLh,JhoHi;qP[d0glzhioh,cgwyiSKhsJgD[iE5gP{iTRgL+iB2i%BiFOh*hiXpgi/gQ;h]Rh-@RfgUxhG$gj.i
A;gLx`YgU`h'8T!i;Di;)hv-YCiCthjMgN1i&nh.Eh)WhD[i(_i>SgZLiC&hWihFyS~i:fg~7gNKh=;i;!gv<gaXgzL`.i;Fg|TgXMh@Mh-+iA%`8S%h
YVh/KTUgU9gCthG_i6{h%6SAgi`hcwgI8gjgh[1h:3i3?hich<XhXYh(tiAUgn;gkxi'Nh/NgR!g{{hdphA)hpCh5=hdwgtVhCIgsc]>h?.h-TgC.gpg
i:igEEhu:hVwiU*g~)Y8g}(h<Vi;[hIUhqSgL0ht^gSRiCug}BgVDi)NiAWhs7iPri$AiB;h>;b{h(jhYMhSZXfhxbi:aiO>gG]h.7hUWi6}iV9g~~iQ
ERXi#>g~rhYpgthhMogDSgvB_{g~=h8nh'fgp~hUfiD|i6thzKh.?h'UgT;i)wh[[htyQ&h;7gCrhojT7hY!h2?W'g|ngI:gG:g]kg~Uh8mi<HgSPh)V
hoZgubY)QdhxY!hqXgpsgmCgNih+0hb7PSi:khG?_UhBPh<Uhd(gCShXOgukiOUi-fhokhaxd@iGdgEaFhy)gTsgp4h=qi7!hipiA2htogpqgU@hX;gi
th*Nia>hPJh/qi)9h-/hNLi7Ni71[dhe3hH%QYg}ohZ|gYpgCbi!9h/7gP#i({buiPRhf/gFbh=&h`di`rg}=hKag~KgC9h]0iA*h&2i;@hgHh0Sgr!i
.Wgd,h%}gbLhM4h2@iQ#iB`i;>g^.hpFi7]gMTh!;g~'gQrh06hQ0h{SiF>gW:hYohG!h>,gLdXri;*geIhB=h?Jgi6hk=gEBhiGhBEgi*hxPh@7gi1i
bAh1di=XgirhpBgvjhoWiDdi;VgcQh#dhb-i<=gQqh)=h`]i6xiT%hogiOrho$gYsiF|h,ZhqTgk,iC|h*:gp<gFch/$gIXgFog]{grE~!'gDWgC2Xwg
C6gsAgQdgC;QIgCDibqgiFgZKgCNhaegCf^LgCngc/hKrgR0h:cg[fhu_i^Eh:%hZPimbgC]Q/imZgD&.Khz6gi5gWcQjgE2^?1'#*iW;i;CgQ8REgQD
)1i;BgR(gR%gN4''@'-!-3$gO2i#5gOS&gOW0$gLmhq>gE))'gE0GgEO+gELP`gEbPQPegEdPR#gExCPU*h'_gFm$#gFjgFD,P[gG*>gG?gG9-gG4gG1
PQgG2PRgGJPu##gG|6*gH6gH+/:PSDgHMP[gHj@gI+gHX?gHg:$PygIA3gIF'?0K##2=PRgK3gK2gK,):%gEKh;3gFk.Q/io2h;<hi>gLXgpSilpi^Fg
LlgbsgPt5i2)gQ.gMzd}gL?gDkWTgD~i-]PXgE#hv2i.eha*ghki,MhrFgM9'-gMJ,gM$-$i6R'!$+!#,!)%i7$%!!##!$$!%%!&#$$$$$!##$&$#!#!
!$#i7o&#!!%#$!$!$!#!gR+2iSd&iSh1iSq4iT&'(,,)&'#5&+:iDA%#iDC4iDK4iD^$%iDciDZ@iDpiDi3iDo$-4iE0iE*iE%%1%0'?iEm&/iE~++$g
N?gcDgOy+!2V;gPJ';RYhK$aAgs6gN'(ibngRygsChTTgpEg]wQ#g^pRGPa*-g]S$g]T*'g]X!Ng]f(H=g^9<g^Jg^Ig^6&*g^AP]g^sg^ZG>g^v.g^b
.PW$#g_Kg_Dg_*P_g_b*g_Vg_OO#g_pg_`4?g`/Lg`6Ph(6)2ga:i^V`/g{bhz'%#1hz8?hz2+$'#3.'hz_9#:hzF@hz]>!hzphzW,hzO*hzMF+hzRP`
Ih{Ih{6Lh{Yh{.9h{$'PVh{Mh{%Pa*h{X/!h{2h{'PjPW+!h{ZQPh|2h|*h|'Q0h|Th|%Ah|=h|9=h|6h{jPlh|#.h|)PUh|[$h{nPq$h|a$!Peh|oP^
!h}:+h}-*h||h|sP]h}Ch|tP^h|r>'+3#&Pch~#h}sg_zh~Vh~Ih}xAh}qPi=h~Oh~Dh}o,PRh~Ah~6!h~(h}`h}ZQ,h~.h}|QAi!3*i!;;5!i!]0i!Z
h~{+D.7#h~pP_Pw-$7i#C7i#Pi#Ei#@Gi#'9i#:i!zPqi#jJhSdi$ci#wPli$I<=i$fi$)i$&Q#i$sAi%2i%,=hZui$nPQ*J%i%U)i%GPWi%ki%SPVi&
)i&!Di&3<DIi&xEi',Ggs@+gc>&hsjgcW&gcZgQ-gkD$()a{?PW=01g~%8PVg~DPf3h!5Q0Plh!d*5Gh!`Pbh!}h![Ph/PX'h#w@h#Z;h#eQJh#]h#TQ
Mh$|h$E1&h$F;h$[P`Gh%KJh%XP`!h%xB'1(.h&eH=*gsMR1hSpgsSgQ~QX-gSOgSN48%gSmPh(!!#gTMgT+PX#gT-0Ps3gU%gT|gToPX!gU2gU$gTqP
YPUgU[6gUc?gUUgUTN!gT}PSPTgUj%..!#gUW!gURP[gU~0P`gV9P[gVO8gVEPQ!gVb#7$P`IGgW?EgW75gW52gW2gW-@@!!gW)gW&MPQPjgWzO)gX!g
Wx?gWuP{gX+gWrQ*gXW!gX.&Pt.gXdPygXl;!gXo3gXxgX_LgY#.!gXg!<.gY!iARgY]gYF%gY?DgYbgY<#H'LgYx?gYkB6gZ;$gZ.)PTgZF.gZM1!*/
=F$'%5g[r/'&'g]34dA+gpkgphA+!gq1.1($$glRgl@4$'glN1!glW*#:gli<glsglr'glj?gl~./3gm5;>!Egn4)gn2gn,gmq6P`gnLgnB*PQgnj5gn
l/gnYgnX@,/8%i8ngoj/Ta%,&#$*%$-&)(i-PgtGhM+$%$!,hM?.hMK&7(hMh*#$+hMr1hMy!=hN5/hN,5hN?hN7.8hNG(-hNS@hNp+*-$0hy%gc'i[M
gc&gbai]n%}!')$'$%$$$$!#!!gq{2gr),0gr>:grS*grQi;9grqgrp+.#hw}guN&.guYPVguy7gul$;(!guu$,B=gvTgvIgv=gv;=#gv8PWgvOPz!#g
wLgvqI4:%4gwpgwU0gw_0Ptgx1gx'MgxNgx<5gx*Q2'gy//gxk-/>@LPYgzR41>BguhiUAiS/#'##!'#&!###!!!#$$!!#!gCRhKvg{xh;+@)h;@P|h;
|,%h<&h;_!,#1DH%h<GPm!h=/h<rh<LOh<qEh=)$h<KC=0P^h=fh=JPY&h=Eh=B6h=L>Ch=m(h=XPW$#h=rQ$h>QPQ#h>@PW!h>>%=h>EQ~h?Mh?K:PR
h?EBPSh?mh?dh?`P`h?1Q'h?4QCPfh@y>PjhA-Hh@~!h@]h@O@QbhB#hAgPkPphBThAt#7hB-hB)AhB&<hA^PUhAnR-hC]!hC:hC+hBlPX(6JhC@hB|A
Q&%hDFhD2hD,+hD4PzhE'hDb3hDq-@.hE<#0L*hEz?hF7;0giZ%2gin34hT)ia8h$ogjc+i/ggjoi=vi4r^%>#1*iBF&iBH.iBJ>iBg(<iBtiBp*,5!i
C3#6.!iCV9iC_+iCbh+piC{*&'iD-)gt6(gt<#gk^gUYgks*giKR]$hrJgsmgsl%hz!gt!ibzgl4gd'#+=!gdIgd=PUgdQgdD'OgdXgdUIgdePj!ge'L
ge-ge!B4geSJ#ge[3ge^NHgf8,gf*G4huggg<gg-gff$PgNggDA#ggJI$/ggi1ggk%N/ghL=&*R?(gi4,/gi+#0i`l#!#&i`t$!%$#'#!$#$!!#!#!##
hoA###$!%$/#!!(#!%%$%&!($$!#!<hp<%!$$!!%!$!$#!&#$hpb%#}!($!!!#}!&#gquhTzgp1hT8iD?hOT$>hOihOfPRhP,0hO~hOz.*hP2>hPCiZ>
hPuhPShPQhPHhP$PZ><PShQ4hQ3$)hQ<hQ:hQ)hQ(H<hQfhQd%?hQ|2?hR@hR2!'%4+!hRB8LhRmiXe!!h-J(,h-FBP_h.)h-i*F0h-tPUh.@0h.-h-v
&Q::h.{PTh//h.RQ!h.|h.WFh.UKDh.fh.ZKMh.dP_PW!N!h085h0.A@h/dPZ2h0+Gh0*h0(-h03h/pQRh0zh0_$=h0UPzQsh2.D!h2+Lh2!<h23Pyh1
rNQ'h2lHh2u<Hh3A69h3Nh2gQ_h3^!Pih3`h3<h397C-5h4%#Hh4+1*6h3lPnh3dQ8PRh4hK!Pph4mPuh5]Q(h5o,h5SP|h6;h5[h5FPRE6h6R:h6Y5h
NY<h9/!&h92/!h9;.!'*iA)#%!!#!#iA5#!##$!#$%#!!*#i?Dg{n-%%$g|'%g|*)hxMhSE&,1##h'ZR$!!;0Shh)r3h)ohG+h,Qh*/8h*C&h*Ghs8h*
rh*gh*S/(,h*jA.)<h+SB>!+$i:u!$&#$&!#!i;-')%i1E$!!#!!!hLHPShL7**0!&(##$g~VKQDQUQ`hs6h:<*+h:G%-#h:X()$!!()h:w')h'[A7hL
'&%hKgi'ygNHhtvhtshtjJh,ehu7hu+hu%#($PR!!!huUhu<#6huG+h,khuW/'$huhA!hum+h,phv0i8ThvThv</hv6;7%(Bhvx!8hw!*4!hw/hw)g`d
VchwJhwD0hBGhwf(Ch-$hx0hw~'hwih8.4#+$4i[7!!#%!h9bgt&h9qi1rh(Zin?h(^J+h)2h)1*#%%hG&=hG<(?&hG^hGQ'PYhGqPi$$:#PehIJ-hI3
NhI8O#?<#hJ:hJ2PchJg43E,hFoQsPqPvg|Dg|C'&!h`A&'$3!h`Y()h`^*0h`n4,&1.-gu[guZQ2Bgw,.gvp9+PkP~(PsPogz[O'PWhtVhtUh<-Q)Rq
h[m#)*/!h]+h(vh]Gh]6!=!!h]9>h]?(h]='F@h]q!h]@Kh]b&?PSh^Q(h^E6&#0(h^dPQ&h_+D'4h_V@2h`$7io-imC#!hX|4*hY'/!3)hYG5hYT0$9
!hYvhYr8/hZ4$;/hZO$-&/!1&)hT4'/hTEhTB48(+hqB*hqIi2khqR-hq[))hqihXW9i,}iO;!!%iO@#!#!%$iOK&!!(!(iOa$iOc$!###}!&#!#&%}!
(#!!$!!#iP2$$!!##!#!#iPC#$!%!!##$!#%iP]%!#!$!!$}!&#$#!!$)!iQ'$&!##!!%#!$iQ30!!$$#!$!!#!!!#$!iQ[%!#}!*$#!!iQ8h[^&iUWh
b#9hb1)<gnUhbQhbP=hbcFhc);ilvi^ShcchWo'&',hS4#Poik!#'}!&'ik3&#ik9#!%$!##!!!#!#$%#$!!#&$}!(&ikp'hU0##+hU;0hUA1!%-hUOh
UN4hUa5hUl7&hV(hV&(hV)=hV3,$2hVB&(,hVL<hVZhVW%#BhVehVcAhVp$0hVx/hW$hVv;2hW:)hW<6%hrXhd}hck!('#.2hd6-hd>&'i-R&*,#$AEi
.I&.:i.a6#-Ji/2i.{7i/&PSi/Oi/I)i/@Ki/b,,F6hU)hu`hX<#S6hsD##'%#$!!#hsZ*hs=K/$(&8)i0^iZ:)$'$!#&'!$!#!$!i'd(9#2i(4#i(5N
i(Gi(EBi(W+i(^(i(M7./i(p:i(k+i(li(j;'i(oPW)!i)K'i).Pfi)<7i)=i)6i)/PT%i)V1#$i)h;9i)}(*i)yE+i*6i*3i*+/)Pfi*$P~!i*~i*c1
i*NC>i*U1:i*gi*[-O=i+NKi+mi+.i++Ii+=i+)IP]i+R*i+Y9)i+d5i+g+20i,*/Ii,^i,H-2'9$hp}-#!Wjhe4$,he=!2heDBheIPZhesheeheS6$h
eZ&he_0,heXP]#hf#PRhf*2$/.hf@1hfO@7!2hg.hf|,hfdFhf{'**>hgC,2hg],!%Chh$hh!4(hh15,hhL3*hhg`}$!#hxRb_hy+!!+#hy2$.$hy=!+
'&#%,&*ay($Ps(QEhr+#))!#hiFh'phi[-hig#%1+!%'&!hj6hj332`Dh+_hrM0(1hrp&$&&hjgQEPQ)Q`Pwil_ilZi;Y21i;xAi;M'i8A#^x'iF@!6i
FTiFS0iF['/!iFe#&4iFx,iG#%2!($!!'iGJ'i8Oil$i<BPU;Pw1i<?+i<Fi<D+3!$%i<X!-i<PG,!i<n7#i<oFi=+8*#.#i=Q-,'i=hi=d)i=`9i=p!
0!i=yG''i>A&2+&i>c-#i8s+)i9#4i92h(fi1T)i1X#*'%PrRRiW)iUx+iU~8iV3((iV@=$$/ino$#}!'#imH.#iUG$!2%h[5iUoiImA;Q<MQ&iLYQvN
ifM$$!!!hbrifY$#!!#!&!$}!'#}!&##!#}!)$!!!(!!!$}!($!!#!!$!#$iWR*-!#<iX%iWz0#X?iaJ(Z+iaP%#&iaZ&ia]*!&Q:ic%%#ic*&%i[NFB
Hi]_T=#&*ib)1ib+-0(%-%Z$!hn9il(&!$(iMDilC#P_!!$im)$(im1im/&&PU+$+in%'!'""",
    "gbk": """\
gC(}e)~$*f#&}!+~&albC!$!&!lbK!$!!!~!$lbI!lbE!lb?~!##!~#Ke)i!/e|9P$,-R:%QS!!!QB($B1!P{W/}!E/}!0%!!D!A!!!Cf&7fKi'!~!-e
(K~!#e%R%~!#S'~!;fKx}!*VuRU!.!!$D+$!$lb>Te!~!#f!3fQ`~!#e|6~!%fN>fM9!+!fK]Q^!lbW}!+#!!!#}!/#!!!~!/fK^~!>hMZ}#%~#$}#&~
#$}#&~#$}#&~#$}#&~#$}#&~#$}Kg~!'}DJ~#$}#&~#$}#&~#$}#&~#$}#&~#$}!~lSBPp=Pu+~#$<!!!##!%(!!#!$!!""",
    "gb18030": """\
kwX}$)U7}!'e}wk~|}!&kya}$)S;}!,k{i}#%RB}!)k|m}#%QF}!<k}q}#%P^}!Ie'Ol!|}!?fL8fKF}!-l#J}!=kj>}(-a?}!&kpJ}(-fGGl#m!!fGJ
aQfWMfGN$l#uf[4QBf]HfGR,ffmfesl#}fgr1QZfgsl$%!fl$S.Q8fGnl$+!fGqfz$RtfGug%%fGz$!l$5g&Cg&>fH%g&pRdT=g-Zl$=g/z'Pv2fH4g5
vPU$&!#!:g6n=g7,l$N!g?9g?5!!g>jLQ7}!(Q[l$_kvV}##""",
}

DECODING = {
    "gbk": """\
a1a4=b7 a1aa=2014""",
    "gb18030": """\
a1a4=b7 a1aa=2014""",
}

ENCODING = {
}

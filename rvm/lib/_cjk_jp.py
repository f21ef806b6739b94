"""Codes of Japanese: made by rvm/tools/make_cjk.py, to be read by _cjk_codes.

TABLES are packed.  DECODING and ENCODING are what codecs do otherwise than what they are composed of, in hexadecimal:
codes and their code points, code points and their code; nothing behind the sign where there is none.
"""

TABLES = {
    "jisx0208": """\
fKV!!ldc#fN=ldq!%ldWfM9!e#{le:e#ole8Qlle9fN?!fM;!fKYgEKfK[!!R`e|;e|6ldfNfKse|<leVe|Le|Ke|>!$!ld_!fKk!le5#?#fK_}!+ldb
f$me#xGAldtf%_lds#f%e!f$y7[<f0Je#we|X!R:lg'ldZe#i!ld[ldY$%7e#nf/mf/lf/1%f/4f/-f/,f.df.c4f.u,f/!e|bfKif#Hf#F!#fKj~!-f
$c$QA!f&$!f%(f%'~!*f%%!e#sf$,#M$~!->QKQ3f$]&P}f%P9!f$uDf$x9f%)!~!)f!=e|VbEf0xf0ue|F!e#}~!&f/U~!1ldg}!+~!))}!;~!((}!;
~!&fL;}!u~!-/}!x~!*e+x}!2#}!(~!*)}!2#}!(~!HPj}!'e-/6}!;~!1}!(=e-e}!;~!/f,{#+%)f-2)1f-B1)f,|#-%)f-5-1f-I11f->0f-F0)f-
;4f-C4+~)ogDgc$^diT)gUogy5Udge@iC(i!Wh{ohcBgw}Xzh@Oh)[i!HhzTid|h0~g]Qh(lg|xgivgdwi(5i[ZhkuQ!icqg{yhiji.IgidXo]&YuTdi
RjTyh-MgESFPfPsQscSV?QdNU_^LPRQ']vX4hGa]hB]^Z<PeWsY1]'W=_nFgQYgD`1g_Qhu,iDlh_QgC&gbOhAqiC>hc$h{{hz9ieYgL+V)S[EUUX^_4
i[Xh?rhu_[xiTL/PRSjgSrgSYgibhGvhrKiB$dugR1ihshdPgC7h^Qhxch@PgYVgVVh8'i$Diefge/gRlh>HhS2iR1gZ$gD[iCQcQh|Ei[sgSGU+`8[p
cYR=R|[cR%PXhQjVhYmiYRh{C`(U[iJph?8hUIS-i^tgwyi4lW'iRTh3egRpgLq`JS,S!VkY(S@YhPnh<YVOT,QLPhQBSyhm[]GP~WeiCgUQih1ga#h)
*cHhS|gN+gc0PYa~Q!X!Y$[_RhQShOQhrOi00ihBih$Tiglhh<0h|rgKJgkn`)hx,h0ahL;gD#TSYegw;h@ShcAiXngC1_%gE]Q-gFOQ*gG)XpS^UqXH
TeR`Lha|h+=S#;Y}SvZBY=a-PSQDSYdyKJQ9Q>h}nYzY2gYhi9FY$Q.c{i(DgG{gmR_ChL3X$hxKRB[pa$iUSVHR,gE9Pri1bg[eS{QFb7RZPbQ0gw4S
}PeR(Vdic#h*yVD^=X;^RSHd=_J_oiR-Rni9;gN#R7b_gUbdNSr]$h3X[[h^Ki#QYsUriLrd`h>Ni^Vi)7g^rh/Ei),iHHgOY[2gSkgrr[<U.Yjh0!Yj
hO8_cTdi0uPZZ#TJU@^,R[R?gi@S[h3SiYl!h#1heZh5IPwh1Die7hCvgOHXngwBVwh=zR6R4i!=^+b:gC:iedgS]h2MS-iWZh/qgLFhdYi#8iGsTcgZ
=ih>h/ih{WS:hipgN:hzthS<gDHRpUtgjPgN<R80gpQgX4W.ToTX-PfW5(V$QBPgP~UtT9VjQHQnV>6RoWjQ;hC[`)Q.T~I[!QiQFT{S[R$QtT|SFaxS
'U5ZdZWSPiR32R-S}Sdhy!gC_aUgm!S!hOpWARZglphrzi:MiUOS_Pf%gEp.]5V%R6TDS[TuR%R6T.Q8S][PY2h)E,SKT_h1RTMgq*h9tPuQ,hTzZSgi
=hbNXBguGi0jQOW:R-SdPti[HS:S<gDJUSQIgd9U`c=PtVgbThL{X3Z@bii,EW`Q{h#Bh}eiWwgSpgSjTZh0>UZi36h]Ah-tiltgR6gi}hv8_PiBigC>
NQHPm^/Q4gj,YKR}_FUB^|PRQ7Y|YrbzPZP}UihjmQ.h)UhL5gR~gkhTU^a/P[h@Ji'qZbZ6_5hBthaPic<gDs$!RY&S?Q<he0gL[QKSmgQ?Q$Q2TtWv
]0VP4ROB>WPV4^iVqadL^yhus.RnY,iEEX,[LSgRngE_X/gkOh+7X.gkch,LV~hOOh0:hiKgJhUv]5cbiKLh(o`=;hQB_hP_T@Vz^fR~^)RJU0]kUVgT
)iI_gD'U/Z9gQXhMUR)]%h{8i?%i^u#+gLbgy4i'ugXJhcmgIugjQiCMbDgCXh7AiG~gktgkkh#.hd5h<-iWJi@|hd@hIyiTshiLh/^hnoh0;iL6gPmS
7i%z]:hr2i?CUkgR(i-wh`GgGyRgSbgL.[=U0hPTg^YTyatCR[Rlgz%PeU`QNS@RnU)a3hTa^MW]PtPpQyS.Z-P_YjX~P~RnY~iY8`3hzgiB0idogO^g
|%V_hD{iU'h0+gJ3h8*SiWyhcgW{i-.U9h,cgEeSQgI$PbS%R&LY*SwRaWf[]WVPiRfQE`iRxhLWPQQH^]P~_$hY:hu#i0fT@T|UFTCXTXGU1Tq]7gL-
VV5gqvQrh@EQ;^kQ@hkU^ki2!ReiT:gCuTpZdQ_VyWvTEW+R$QBXSXOVecQ]Lhj8i.FhtxPcXQVX[hYG[~]cTRcVgD_gD]QA[jRlgTHaS_x6Rih15U=h
Qi[Ui3e'R=a|gD(idOgDoRBPUQ0gHqSADSA;PhQcPlOgSuT-T{PtU1U-*PTVP#1QG,8>Q'SHReSYPdR9TFR1PdQxQ?Q{Q<SBW2R5PbR0Q4c?SdU;U)W?
F4PiPvV_hs5Qs#QjP^QbS6^q6WXT9P}ZXQrRgh]YiK!WFQpTkTFSMV^gO1PsSZ2^Cg~EhE>i8eX7il`gL5RZUfWQhc2iFjihwT$hNghB|hw2hShgv+RG
iaBhMYiA{h8oiX~gE8g[wQ:SiTNaqSn[wh)uV-Q>_ahUthkL_Nic$gDfQ|]KSKgn~Q=)h/A]qhR%Yvi2siLai.rg]{grE]VgJWgJNRKh,ZgUxY|SlUKZ
CX&Sc]oXyW3VpiG^hLZ`S2SUh(XhkBcV^[bNiU)gO:^:h-NhqTi9?gMB`LiSqg`Ph3ahu.gUagmyg_oh^SijXgFoX0V;h$yU@RVRKhcwR<U!iKUh0Fid
3hetgQ7gLuQtgj^dfTkPZVA]`i%xiU`hWwid]h!>iK,id1hXIh*egC/W-Xmgl7]IZ4R;X>hJyU:Shb{X-i(O^eSg]pi[wh(wRj^VgECgEBQ,PhWYTqgS
XUGRcUgRJgdpPXS`RhThJT_PiX,V!gi6h(z/LThZO:QZhNhagQ>XzB3Y^Q&R[i0qR2,i3,GQ(U/6iUZV*h8zgDUQxPtTvgi1Qj_iTlY'^UZ4h<U`AVzS
%X/Q?c}HTjWHiA]h;Fil%gsQi5gihAhe4i?ogihiUzgC)aP[4SHTJRE^[hAMQMcci:,gizi$*hgcgIqh/:hzKgl'i$uhmyZ{gM'gk&h!Zi;Lh(ghI]h`
DZdX0i5+Z7TVi)%iDTgHzWzgk]h-QhG!TliF>QBSrh{7gj@YUT{gCb`Ygiccn^]]+hMhRbbThw-i<-Z9i^DgKXWdQYgj~h!{c[hlciV2g[agS4Qad~Qa
T`gHHgxxUSh=qhak,Y^RvT7UrPTVlZ@S:UuX&R%RmS(B_uiG2gE.QUULURgtzVva(]?T}_shn$iGdQ}gS:_`WDh?Wh`d^Ghifga8hJ1gN,i-AiBRgH$g
mfh*7h[!Xzhy&i_QgMTgu4bHYjUqVeQjR8hY,aygp7iC|R}c)gMuPYg|F]#Pkh@DgrThm,TRh,Ri%~Pk^xgP#S>`X_6RlR/iJgYggJYQ.TqPfHQlRgQ$
gW'RPY7PyQDT+Pt*#*Ve'PyQVXQ&PzQxh!jW.&BPlRsS2T/7W%R6QGPrX&hHqPd]2SHSkQkQ*QQRZPSTHQXYCY&Q|R(XVQ]S:>9@UDQC^<R,S&QaW!Rg
gC0gC.7P[Y&RC_yQ,Q_VPXXW+[hV^h-TaP`0W[^gi#>cebLSwgYpTvi[eg~;b&W'b^hnRUzUQi1ei[Ei*WiApgk^gFJQpgGl_m_3Tp-ZeT=U7V|QbWAQ
tZhQ?hT-QLSuV9QNY3^&R6X=[.QV]CRZQ^T^_DgE((Y(byQ=XbhSqgk`hvmi2,`zcHRuhe`i49iY&iFTg[zgRkiBzgTCY/cM`Ah;*](d%_DY;i-_iCHR
}To)Y^hQmia_gmrQ(h(:V,i<2iUjh!aZfU&h}`iY5iUNi/4hD>h%XgjwgC<hF._Kh*AgMRQ8Qsd?`mQmU?XrPWQrPxVyh/]Y3W@]?WKToaEZ!gbNi/3Q
HS/i3YPZ_mT'a!(h(Shb]dFiUIgq'WMSLYrQ5T.h[jVTUVUGWki9JR!QCQDh^hgN9g~'R6Qdg}Bi2OhcvSKi3siUyhl,]i_WgEGVjUQ>gi~Q%5Tz[xBV
dYIB]hQBh=Uh.vhCsUHPQh)9hcrS<V'Q6SmU(Qh?YS^>VZS5V~iC~V0iIpX4b1gO#XzhCNUTgLRha/^FYDhj<gZ.U[])dPY:h,WVWhMWWThU,YgPkQOW
VQOEi&z[[iT%iChimkgK-T@Sf7gHd``Y*Q'hKtgifRCgQ;gxY1VdHh!1QBR}S*R{gp9h4GPR_2WogDShV+RzZ%VFRZhlRWdX*0S!PsSMWi]~W/Q2XmYl
X8gJrgaQgzLhx9YHi:JXZgGzQxU)S:gwAWy[Dcxi<=VggH1gl$i9ih)=hlPgQqi.(gLah#Ygi24Qfh$GY*iCcgEDgby1h;gi2tgW4WvTBgxgSr`,hy?h
3+iT*YkQ*gFfg_y[&hsBglxT0SeQbS9RS^AaSUDhuHQxSd`v[[Y.Obcim%idbgEQ_'_QhegiG#cj`lhBOSXgQrUGbGc~PiPWh<<Y3[bi29iNJhD|i4ih
|.gMvi)VgSPgSOgFXiCZiAogcmhvOgpShe$iA~h1ii81hMwiesh5[i3wgC`_9WLSog}pRGV>`&W1Q@VLh[dXDR%UhV}QOahZTiL%g[jU:b~bvRSZuSCh
T1i41gI!h[[g]Zgs^SXaxaHhV6[T_oW$_>iCKi^bhgKhTV`[P{i#JiBshb7Qph|,ggthYogCSR/git[vW|YfTh^ni(%UcTwdbTWd+h55arXFh{9T!i9M
gC'Y+QKZJbqUx>PqQYBPXPlV8S-YxQAhD(X&X*UVhtJR/PbaaY/>WGQ4]zW|W)^YgP?h!IhY!h,p`1hP7i9bd9Wdh=dgaVh2@R(iB`Z'hUziB}g`qh/H
h#JbMgFUhCBh.{iAzi$PhlkiK{h2rb7g^8T?V/hk>hKagSqiGziiogDxQhRy:U$i9<gTRZgY]V~Q>9PmIS|V#QKQ]^UYxh^ERrQCZ`]9i2$RNYDU%QlQ
;QrimXh=#h%6QPQYhBghWk]jiCpYNhB,gVDguC^bi@hQgVQgLcdAR(XoV<h@%ho1hSsi9ZU}iYzhG`gF/h9nZ}`=iV-gL8Wa[SCSdWRXuahTxcphWbh}
zi:/XjRSVJh]?6gP$grDg]IVOcHgHmSVPuBPUXRY*%RjV8SpQ[XtU/TJY*R<Q?DhXbh?_Q^h>~WsShgt9hUwZ)U(,hf0T6QbgNci!ERqQA[XRaSPT|UJ
-[8VWTjUYiR{gJpU_SE[$[:`WX9h=]h[)XuarXRiCYV,gmJigzgQ^gt~=h?!^S^aVVU|h:$dii3th/IVXgN*hcth2ggkmigih{=gjCiF;hE}gZZaY]*]
rdui8TZriY1gT[h+~iHGgcJiDMgLpgCtZ'i%h`3hFZh!miKrh38i^chm_hTrgQvh36i?UiUrh;SgDVgk_WsiBKgP}i9pht`aRgsAd4gD=X4gd(W[iXig
Ejgd0bIi3ShE?haZh`igjfi!ShNMhJCgqoT3YmS-hJUhicgCjgs>gCrg_Ng[(gw|hD~hj|Z{PXQRiAqi0ri(_gpJ]iUzi0bh-v`)Q!dF[,gf4hq`X{i^
ZgHMgrb[HQ|TxUohXMhL&huFhu4i@CU{gHhg_lW7h0pRXhIRTKi9UgbPi:!iTTiB|i+%hb2h[^h~hgFAXyR`g}x^y^rhWd_1Rl``Y4iBMh,7hC6X(hmv
`Ni^p^[gN/hg3h^0Y,^Ehf&h7Ngq[htchTK0gLUiI@hAZhWaiG-ib(gF!hqZg}Fhf-iRGig[gZ]U5i)BiUJgFFX2S4QI/gp]b,StUD^51a]Q-SLSvhn?
ZvZGckhgFiG]hIWiY0RGh!/XohTeT,UBi$nT^gQHHR?_x^{R`SDTIPRPTX'bJRchUPRgU9SUZ~T_S<i.=UeUXZNd-T/h5)hh_gJ;gkaYVh.)]#hQCWsh
qyin)h.mhbfgQWhU)ib+gtLhw`VNhtogt!QOhT]aFiCBh0Qge5Qwhk!hWei5:gHOgtPh57UuWjaB]Xi-VUCU{gr~^ghUd[;h{)iKNiJui#!VKieWgUpg
tRb&h>>WWi9EMiYYh'vhSLgC3R5g_RSYSISugM6gpYQ`T,VZXCPRR1dN^>heab0PmRji5kSRPiQTiScIgGeh&-cfhy(V=RtiE6gk#h3)iZki!]RGgE~Y
Fgu3gq?h,hha9hw;i/=QEh?|gsYY$h<RgE=hLCicugN8V/V3V9gzcR4hHegcqhiSPxP`iV!h(Qht4gC?SkUVcvb)1Q^h.ggCLi$hiR+R<hi=iX|gKAga
|hW<VKgNWhZxi$;hfegIMgbhhK~hgIUxiAy;Q?gGvXLget^NiX'gH7hx~iJmg]-h!Gh8thT%i.ob>hc4gPY`sgypQ|]w_9hhfh~'gH~gHRXOSOZvS&VN
SbgmYP]S|[IQ}U-QASaa,-[Fh]La[WQU+ShRJUmUgS&Uw].V&b1[$Q?gCvPuUBT|^kVX]hTM!Va]GQ-Q|RmgL}hk3YpRii4kT>PU`~Z>gT*iYJgQ5gJx
W%_gh&4V}hLA^vX!iG}gP=h<;h94g_sbRgcVh-*hs-gMphXPh%Gh_Jic6YMg_=UDh*9T%[cgV;h4SgqOhw_h.7id0h/Die}h0GgDqSKZpg}d]D`>iB&g
GdhnlilfgC-gy}hANQri$=gT~h-(ic'gpIhftglsgjDi){h@ui#WhbcdBgd?hiWh:dhYNgPSbOhHlSL`:iVYb@h2=gfngecgM3VcQ6h)}hXjiBYW?igg
ge4hL7hB7gL7h1WhlvNiW8ilah%V`hh{Tgd*U1h:-hN=ZbckV`]TgKyh-&im#hXyh-agPzi[lgkFazhiHi9NgWEgx,hjziR!gP|gD)Y=gb{hKqhsiiGe
gshh[XgRFgt`hjsi%{]Y],iW,h/9i%}iNfgy#gy!h<ShW8i4W[zgW%gFdU/TORogj#WwUzRLVNXvR;c7h>o`i!UP[Mi.hTv`qPjQ*a1i+3gbtgDRR;gC
4i3O^,iY.gJOgqwgd<UzXA_<AR1UrViQTXvT^W}Y{`E^QQ<[xQF^.TRX+VUa{W+gz<R~h8<S`R[hrZPRh?Fhqpi+aSLh-dh}KiYZiV)h=Yhktd*iF]gD
;^{gn_h7k^^i&?Q&YagN[U<gl+h-LSihPqQCSni.b3iGc_0iTcgtrhOMhdbi!0h#6hT`gO`h>#Sj`+S_XT[UiTqhdsin|gGmgz,])i'sgDPIV&gCGZ5g
jmh(dX*_U_~XfSzVjWj`Fi4<`iSb]yTUgOrhm+gI)YSh.9b:[3V^hxNi@DiU1`sVBhQog`Wh>|hkAiY}gERPuPxV&RegomV]hOy`Hh{%iHo]UPb5il=R
5h+]^DgNIQRhGoi.TgrhT4SShC9U}hheTiVv]QiC)XKgTLicQh79`ui9aS;iVegP.gf/][P]h,rV`9ZaTWY9Qahgp[BQCcxiDygLWil9ha.dUiKXi4@g
I+]1i37h8ui9chv%gxGczijPgDdgDcie:i31i&3i%6h22`<h^Uhvt~!MgsNgC6&6(&'$$5#K$i8fgDThxygsOgDX1!!#/$$9gE;gE2#gE06(0gEM93Pt
gFBL#gFjgFYPQ3(*gG1gF|(BgG%81T4gH.,gH(+$gH+*gH*5!PW/gHo7gI#gH`gF.RDL)$gHXgHICgHaP`%h,^gISgINgIF3gIT7-);gJ'PQgJT8!gJU
05)()gK),,gK;5gKG!5gK[gKZ'(:gK~&gL%%!3gL6)/he2gLS!%3#_qgLwgLt'###!/#gM0(!!)gM?!gM>&))%3&i'lgMx%$&*'(*gN@:$%&'7gNw(!3
gO*7+gO?+-gOS1(gOigOG8*iAgiAfgP&!0gP/--+(&$i[SgPZ4#$!.#hT2gQ+$gQ-'&*-##&)'gQdgC=_L%gMeT:,&`igR=gR9,5+'gRh*#'.hh8iUhg
SEh,VhK$gSTgSN&.(P_$gT6!0gT8)gT3gT'PSPdgU#:gTj3'gT{CgU)&gU$/-gU4PdgUP7gUS(9%gUV$8gUR;gUk=.!J&gVOgV@gV?.gV4Pz(DgWBgW$
OgW;2!gW.gW)KP_gWwgU^RE6gWr$;'1gWs(GgW~BPTgX`;gX_9)gXoPcgY5@gY<gY;?gY7Px#hJrgYs#gYq'PUgZFgYnP`gZL=gZc+7gZwgZr7*)g[:/
g[B&#g[F)'$#%8,(g])&&g]2$#'&g]@gXbSd+2!7g]f&0;Pzg^Vg^/?++.4g^s''4$/g_D!PYg_H.I/%Pxg`7Pdg`bFh9og`ig`SP_-PVgaY-0Egavga
sgai8/gb/'#gb6.gb:)gb=1,gbW#!!&)',h14gc'(!&''hdigcWgcRgcP-gcZ+gcc(&gcl0*=gFqPpgdI05Cge&gd3Po!Pngejge[,geS2GMgf7gf#!M
)PRC#.ggTggOGggj0$ggiE!2ghA,=ggcP}-)&#ghw2%&!+%($#$h(RgiT'$D3,%#,gjN5#gjagj]('&'gjr3#!&'.#'1!)&)&gksgkrgiKRf#gD,gl<$
4&$gdAXR1gl}'gl~/gm(*315gmegmWQfgmTB+#Phgn-gn)gm|$/gn(gn'gn&PV'gn]gnYB($2go6go4AgoO0#0goBH&.%'gp(%&1($70gppgph+<!.gq
=gq:/*gqN,$#gqAO!%ilcgqzBB!')grn(.gr|gry!(gs#(!$&#gs2%%'&'PwgtBgsM'&4%,*(%#gsrC&!#)-'%-gtigtf,gto*gtn8gu#gu!))&0;Fgu
o5gu|guhR@gv-CPbgvGgv>:gv<DgvIgvC7gvTgv=LAgvpJ.gw1gvygvu(7gvrBgvqKgw=gw+I-P}gwU8gwV8gwi!gwe6gw^Pygx.IgxIgx*gu{R7*gx+
DQ;gy/gx}gxm!*gxk'*?gxrgxh=!P[gyXgyBgyADgyYgyVgyF)*&#PQ%gys!!2*gz-gz#-gyzgyxgynCEgzTgzEFgzR'gzH(;$?g{,g{+Og{*g{%$gzy
2hqdg{/:g{E4%g{V,g{`g{_##)!%g{o)($$*%##!/.1&g|b&)5'(g}(5!$Pag}-2Pfg}|g}f5PRg}qUeg}s5g}wg}ug}m&g}EOPfg~<$PXg~P'g~='P~
h!00R9h!APjh#$h!sLh!iNh#%h!|77h!^h![PxLh#V'>h#`*Eh#ZPu?h$@.41RQh$Q2h$IP{)(h%,RFh%th%r3%h%gPV?h&Th&G#h&=>h&DPQh&jhxph
&c!g}VV1-P`h&yh&wh&u)'h'#<%h'+@h'I)*!#h']#hTEh'o/h'|h't,'h('6'+!i6<h(f%---$h)/$)'*h)G(!1T3h)yh)rh)jT*h*G!h*Fh*.PUh*V
&h*S>h*p($!h*r$/4&'h+?h+:5&Eh+p1h+uh+s)h+o?%'h*QQn$(&#9())!iVkh-,2h-4,h-6h-509#h-W+!Fh-oP[h-{h-iCh.-<h.Ch.'PTPZh.VPZ
h.UPXh.ZMh/$h/#&-h.[6h.iBWSh/eIh/p8.h/y=Q+h/rO+5)Ah0z?h1!*h1)h0nV%h1Gh0_Pdh1.;Pxh0xh0iQIh1XPah1gPm%h1pLh1[(4h1dQ'h2D
h26h1f-Peh2+h1o0P[#h2L*h2Sh1TQzh3Mh32=h3Ah3*Kh3Dh2lP^h2p=h2cPSh34h33Eh3@Pkh4(Ch49#3h481gjgh4D4h45)h3~QMh3h0h3sh3l@K+
;:h4zRvh4th4mh4b?h4+Q3h4hHh4f@)Qvh5Ah51PSh5*Q,h5TPeh5f<h5x.h5gh5Vh5@Q4h6O4h6F?!h6Yi'-h6~)h7(h6{h6vh6oPTh77/h6mPR12+i
',h7a9%ibph8):h8AhXgh8Ci[Th8Qh8M'(*h8_(%#8!'!%h91+,h9C*''!%$h9`#%&+&)-.h:=)h:Aileh:Z,!(*h:vP^h;K.)9,.h;x;h;uh;_,@h<*
PVNh<nh<W;h<`9h<H$.h<TB5h<t2PWi-;h=uh=j3h=wh=W=h=rh=Ph=JPzPRh>Fh><@h>;PW(VIh>hQ:=h@4h?;3@h?>/Gh?eh?R=h?Xh?KPWh?`,h?[
6%PbPdh@Xh@CP|hA-h@ih@MPkh@UPnh@xh@IEh@e5h@NREh@G<PmIhAgPShB)=hB/hA~6hB$C!hA^7>hAnQihC'SIhB_-'PdhBePbhBbPfhB>Q8hC)hB
jQUhD4hD2*hD:hD)hCrQ_hD'6hD6hCoPX$PShC}PphD^hD[$6.hDePWhE38hE2%:hELhE9O#hEX8hE`/hE]>hEyhD.QphEw(2/hF4@3PXhG8>PehGR-h
GYhGTPShGr3hH#PRhHG@hHdPohICPUhIThIPhI:+7DQ2hIs24%LhJK&5hJ[,hJa3-hJz/(hK/'/$,.&hKc%#*!$!'&.=+%hL[',%-&3hM02$hMB+%1hM
_!9hMvgHjhN9hN,3hN8(8hNQhNKhNG:1!im!hNz4hO.))hO;'hO@PqhOz<hP%&F*hPHR.hPpQ0hQ3hPcP])<hQMAhQhhQO<.(hQr(-).4*D&&hP[RY$%
#&%hSF!(hSM.hSY#(#hSd)hSj,)'1)*hTDhTC3hT@50hT_$%#,hTq1!hTo7hU'hT}3'$)hUA@hUQ1hUS)hUV%hUO=hUi)(+hU}A!hV>&hV2+hV4!9#hV
K7)hVc!!#1hVs,-!hW,7hW>*!'!!hWM&%#%#%%$&$$)hWz'!7%%!!),*hX]-$%#$i'EhY).hY5hY2FhYRhYL(!hYI=!04/$hZ-+;hZPhZK6hZ^'0hZq3
'$'h[2!h[1-'+$#(,/1'S!h]:Ruh]`Plh^23h^:?h^J83h^i&Ch_(&*h^}h^{*&Ch_Ih_<Dh_V4,h_t)4h`16Ah`^)h`ah`[h`YH&,4+in9haT%&'!0-
3&hb/#F&,!(hbnha*Qx+$hc)-5hc;9!(io/hcc*%,0hd+$hd,4@hdF'0hdZhdUiD-hd^$$#'hdj'!$%!%($3.heDhe@NheR!&8hec/;Khe>PlheEPdhf
#PRhfC0hfE*!hfJ#PQhfw(hfl0hfyhfj(hfnhf;P_PThgC,$hg638-I$hgihghQAhh&(-hgv%Ahh3hgyN%$hhE9hhQ30hhj2hhvhhg1)(&hh}0(*/.5*
him*hil(,hi}hi|hiy,%$&hj07hj@+'ibzhj^$##%-hjq;hk'hjyP^'hk@%.hkG2NhkihkaEhk{'hkb5PRhl?hknPVhl3?@hlehlY33hlthlbQXhlX.N
hlohlU2I&(hm8>hmLhm;E&:hm|hmm@hmzhmd#8EAhn9hn3%+hn5hn0)Nhn[hnT)hnW!@hnihnh4hnz)hm/QoiAmhn~*!$'ho2$!#ho0.!Qc#,(!!#!%h
q>%(!)!hqQ2+%hqn&hqr&)+hr+hr(*-$(hr<)#i6#hrS!%,hrc.&$+'i[Bhs8hs6(('!$&(8hsn0hsy-'#&$',htHhtF'$%#&#ht[7htj(4gL{hu&PQ+
huS%hu>7huPPUhuj#K/hvA-=iTvhvehv]6hvphuwQ;hw0hw'!/0&#hwB#?hwW0hwfhv~PV7(&*hw{&$#hw}0%%)hx>hx.3&!(4!$$!$#$$$'4#.hy=.:
hyc&hye&&hym'#!hy8Pf'!'0&:hzM=hzZPW#h{1h{$Ch{E(Q`h{Uh{Mh{Kh{0Ih{.Nh{+Q!h|*h{i=h|'0h|/8h|;h|%h{~h{j!Q361h}9$h}0h{vQ1h
|~$h|sP[h|j#Lh}#@Po@h~)h}iPQ'h}sPUh}[PX1h}{3<6h~_h}WQAR8h~9Q8h~i3S,i!gi!Yi!MPei!P5i!Ki!(h~kPf+h~tQ[i!DPz'i#%P]i#Si#A
@i#Vi#G&1i#'QFi$)i#{D!5i$Ii$?i$>i$&PgDi%&i$si$lR+i$v+LEi%V*i%X?i%;H(Pri%U6i%E(3P[i&,6i&+8&))i&N>2*i&~i&qi&m-=i'070/g
C|i'k,)+C1'!i(E!Ki(j6#i(k:Sii(fJ+,$i)=i)95Di)e#i)_$i)Y7i)h%i)W2K,i*9%i*'%i)yPii*b:i*N#Gi*Y2'i*[i*U1(Qbi+Hi+Ei+(N=i+d
$1iUei+Q:i+Y5i+mi+bPV$i,*PQi,Wi,Hi,@!8i+yPb&i,`.i,l1&$i,r5*i-01(&%*7i-mAi-d)PZi-a16i.$=i.+*i-|8-0i.C3!1%!%=*i/2i/*i.
{+3)i/@*PRi/T(&!7$i/ri/m#5i/SPfi08)i0>*i0D&&$(&&#*&*)i1$'$$)$#!;#!+.%,4i22i2.0#)2,;i2ui2i#PVi33i32i3(Di3H#Ei3hi3W5!i
3a*B*i4,92)i4Qi4N.Di4J#6i4Hi4EPSi4r4i4KPWi4{(*4iX%i54&4i56:,$i5]i5W.&i5i2i5n.$&*$-#%!$$!Qg(i89*%##&.+-#)(i9#&$!'i8w=
g|#i9Ki9H4i9P!i9L)3i9`Di:%i9yDi:<!*!&i:I)i:O$in<i:Ui9lPj#Pt'%#/9Ji<Hi<D6,i<ai<V0i<U@!i<j%:-!i=-?!i=>0Di=di=_%7i=v#$%
i=w2,i>2i=XP[i>'Bi>D+&'i>Wi>V(i>]*i>d$&2i>t,%7i?'.($$1):i?ri?b4-i?|1i@,(i@-*$i@5i@&;.)i@S-i@]i@X/i@di@a)*&'!!PZ$%+#)
D,iBD)&Q_iBV2iB[!8%-iBp2iByiBn=0iC;%iBZPz!!!iBqP^iCD9#'+((b8iCy1iD'%iD*+iD3':(#%N#g|NiE)H1(:iF!;-#,#%+iFe:iF|iFuA*%i
G@,iGJ''!)#&'*#iGrBiH/!IiH969iHOiHKPpiI5iI#%<iI&PpiHz-&PoiIuiIr)iI8Q;iJ;iJ9PTGiJ}PmiKTiK?*iK@*8iK['B%=iL8iK}P}iLw!iL
_F>!2iMSiMFiM1;iM>iM6=PXiN&iN%iMr%*GiN=+iN3:(2iNV8&#iNq-iHdVA&#'iNmC#$iO5Rn&$+##!()iRI'0iR^iR[&-hETiRf+iRo*iRw#'&%iS
(Pb('!4+$iT5MiTF#iTG#(-iTVB,iU##4iU5+!iU>%##!6iUYiUW%i0'iUkPSiUdE,##,iV@$iVA($,''*%!'##iVu(4%%##gPLiWA')-iWR&iWP-&%!
--iW}iWz1!0$#$22in=iXmhdviXqiXp;iY*MiYBiY?7'**iYjA%!!$iZ5PY&#&/i[)$D#9'*#%*i]'!'i]*-#0!%(i]O,i]U'!i]V*Pe!.)!/Di_-#i_
*i_#=!$!*i_J*/i_Wi_4PY3-/i`8i`6$i`48i`C/i`M)$$i`Z&#i`aPf$-%0##!+!$!$*ib)$'ib/'%,3#&$!##!!!%!$3ic%-ic/!$(=@icf/&!)!)-
-+id?.*#!2idi#idZ.P|idyidxidwFie>ie3+ie6ie0#+ie4ie.KieE+ieNieK08ie]5iei='(0#Q5&%:ig{ig^9$Eih<QOih9ih5Fih+ih(PQihUihT
)#6!'ihhihg*:8iiAEii),A+&*3ii|iiviis#-*ii}8ij1FijD(#/>!$Pz%%%($!'$il7-)%0ilP$iW7ils#!!%)#im'$&$(&#!##!!+!hXAim`-,3-)
#0inM!!&!&inX.ina%@(%g`Eh4AiC`hQsgMkhJ+""",
    "jisx0212": """\
~#2Wwe)fe$!Ux%e#vV&e)ye#DXH!~!*e#h&:~!He$$e#qe#p&f!4e#kf!(~%ve+m#!!A~!#e+s~!##>~!#e+v~!&>!!!<e+wP_e,L,e,Ue,:?~!EPV}!
,#!~!EPf}!,#!~#$e$0Pm~!#7~!#-~!#0e%M~!#,e$BQ@~!#5e$H~!2)Le$ZPY+#&+e%N*#e$cP~e$IQNe$i~!Pe$+e$*%e$,PcR5e$k%e$/e$-Pf#%e
$1Pf%e$3e$2$e$4Pse%$e$}'~!#%#%e%.%e$7e$6$e$8Rle%>e%8%e%6-#$%e%I)%e%Se$;#e$<%e$>Rhe%_e%Ze$?QE%e%e%#%e%m'e%qe$De$C$e$E
QWQ-e&!e%y)e%}e%wQ5%e'/e'+e&&e$GQbe&($%e&-~!)e$Ke$J%e$LBR5e$l%e$Oe$ME#%e$QE%e$Se$R$e$TPSe%%e$~'RFe%+#~!##%e$We$V$e$X
RL~!#e%9%e%7-#$%e%J)%e%Te$[#e$]%e$_RHe%`e%[e$`Q&%e%f%#%e%n'e%re$ee$d$e$fQ8Q-e&#e%z)e%~e%xQ5%e'0e',e&'e$h#Q>$%e&.~&1g
C(#!('.%!%$$!!&,!$$+*#(&!,!%'/*!'3++.+!&!!'(###)!!!#!&$!'$!!#6$PQgFE####$##'!#!'###(%(##$'!!!$!$!#!%!####!!$#!%!4&##
!!!#!%!#!#!!#$+%#/#+!#!!$$$###$%!$!!!%&(##!#,!!$!%##$!!%#'!#!$!$$$!gI9Pi#!#%%!!#!!#&!#}!&)&!*!$$$!$&##$!%%!#$###!'#&
%%&$!!$!!!gK8?(##!!!&%!%!###!!$!*)&%##!(&#9&!($+&%#+,###!$'(#!!#$'%$*%!!$+!$.!#!#+'*!$(*%-#!##$!!&)*!!(#$&#(#!!!##)!
!!)!'!!#!#$%##%$#$#&!&%$!!#%!$#!*$(!!&#&$!#!'#!!#!!$#$(!!%+gQj/#'##(!&(&&%!'&!&%%$'!%$#!#!#$$&+$!#&$!#'!/.2(('!#&#$!
/!$'#0%##!###!',###$!%%%!'$#&!#!$!$'#!!%(%$!3+#$('#!!!%$!$!!(6!($!&!!%'#!$$!(#!$#!$#:#!%#'!#!!!$-!*&.##$$#!#$!!%!$$%
(.*'$#$}!'(4%$####!!#!!#!#$###&+#!!!$$%##!$0!$$!*%!$!!(!!!#!!%#%((%!!%!g[R!-$!##$}!&*g[r#*!+!&$#&%&!#$#!!!%!##!%!*!!
'!'!&1$#!$#}!&#!!##!!!#$#*)$#!#!!!#g^d3!!$-&+!%$')!'#!#%$&!#&!!%!%!g_SL!/$!!'!'&('+$!#!&+#$$!1%$!!'!!!#!#!%#($!!%$)!
3gaw''&!####%$%!(+3!&!'!!i'Wgb|%#!%(!$#!*%$-!'##!!##)##$$!$#!0!#%$#)&$'!!!$%$#&#!%#$&,!!%!$(!#!#$*%)!!%!,&!$!#$$5!#!
%%&*&##'+$!$.&$$$$#!!#&&&!!#$#!%&##(,#%&&%(!($!(0>ghO##%%),*+!'%)+'!.!!!#$#%%#!#!#3!$!##!&$#%!-#(}!&'0#$*0,(!%$$#!##
#$!D!#'!%!!%$%!&!!!+!#&$,#!#!$%)#!&0#(,gmA8$!#.&(&:gn1!#!+$&%#$!$#.gn`)gnX6!!!#'$$*!%!##&#)!!!%#%!(%&%%!+%%&gp$+!(%&
0!(('&#!$(!/gq!+$*.&gqC)&#$!#+#}!&#1,$5#!$##&#+!!('grj$$!#!(#('8%!!',$!%!!!%$!##%#&##!%!#'$%%$&$!$)$#!$#$!,%#('!&&%g
u.)$!!(-$!!#&}!&+$!'!!#!!!$!$%#,$$'!$!#&&*'#,(!!$&$#!'%'+.!$%##%$##$&!%#!$)!'%$%#%!!!$!&!%##!%$.$$%!&&$#%}!&#!#$#%)!
&!%!!#)%!$6#-''$!$!!#!(#&!%!%!#!&$#$,!$%!!-!'(!!!#!&#g{G(!#3#!$-#(%#!%##/%&!!#'%!!##%#)*#%($1!!!7#,$!$%!&+(!%1)#)!'!
'!#$$$#2!$)!$$&!!!#%!$%!!%$+!'!%$!$%!#$#$$'%!%!%'#(!!/%%$'$#!!(%&&#'!#$!1!'##%'###!%!&!&)#-%#!!!'!!!#!!#+'!(#)#)!!(!
#####$#%(+!!&&!!!##!%#.!%!$$&#%%#$%!!&%!#$#$!$%$&$*#!'%#(##,!(%0$%%&)$$&$$$)%!!,$'!&#%##(2##!%&!!%%!%%!$!(!$!!!#$!!!
##!#'h*I*&!%#&h*a*!!#!%!Qah*}!!3h+)#+h+-!!#&h+20!!$#(!!!$!%*%!$'%!#!&%#!&(%*$!#-,#(&'$%#2,(#!%)!)*'#'#&'$+!##$#!#6!!
$'!!P_h.c#!#$!*&#$&&+#%!P~h/Z&%#*h/n&!#!!#)%&!&#*#!$1$}!&$%!!!'###/###&##%!%%*+$%$!!#$$$!)$#!!!$!%!&!!*$!'!#$!;##$$(
$%&*%)!!!#!$%!!)!%!.&%#*%!#$##)!##*$*&!,$*!###*#!#-#%&$$%%)##$%$!'!$!%#!!$!&*$$(#,$#$!##'+#!!''%!!$*!!($h7.%%%!!'!($
&%!!+!&!$!#'!!'%$'%$!$'!&%(%$&%#&$(%$#&)!%$3%%!#!&!$!!#)!%!&!&$+%(#$!($'#'$#!%%!##('(!!%#&#!%!%,!##$#&#!0##&##!#+!!#
,!#!%$2##/%(#!!!##%#%(##!#%#1$$%!##(-!!h;^R1!#)$$9(!#%#)!-'&+!##!!3#)$#%#&%#%!(&##!#$%'!%#'%%;%&,%$#!)!$!#%#!!!$&!!%
!&,)#1''(('!$#)%!!#%!#$!!=#!,##(%##!*##!,$!&!$$&!hCCC#!!%#!$!$!'%2!&%!$!!$#!!#%&!&!!!'!!&!'*#!#1%+!(&%$!$&!!'+*$-&$#
$(!%!!!*!)!hFP7!(#(!)$%!/}!&$*(&!$$4(#!!!#%)7*}!&%!$0#,##!!(*%!!$!&#&$###)2(&#&')!&#.!#!(&!!$(!($$!#='#(!!+%$$#&(%&%
!)!!#*!!$#!%###$&$$!#'!$!$&&%!&).&!$$+$'#$*!#('/!'!$%#!#%#&!&!&%#$!%&!$&!#'+$#%#&!!!'!##!#!#'#$%!##!)#$##!%#!!#$!%!#
)##$!#'!$#!$$!$$%%#$!#,!##!!##!!$$$(*!*##}!+)($!#!%#%!&'&%!!$#!$!/!%!!#'!!!'!!#$!!#$#!!!$!#!$%#%*!$%$&#!$!&%#!%&'!!$
(-%!*!$$#!&($%!!!$%!'##&(!#/#)}!'$%,#!#%$'#1'&!!$#'#!)&$!!$$&#!#)(#!!$!##$$!#!$#!!!&#!$%&!#$!!#/hW&!#!!%#+%'&!)!!#$.
%(!)'!!#!#}!(#$1%%%#!#'&('#%%!&$$%'%%%#!##!#''&!!&!!$%!%$!%$!!$%!&#!!##$$#%#!!'$$%)!(!!%&$&$%!#%*&')!$%&!!%#%#%!$%$+
!$%!$-%!!+!#&#-!$!%#%+##!#!%#%-%-&&%*h^[!!&%%!$!!!)##)!!$#%!#!/h_=%!!&%)!.h_X!$!%('%+##!!&##%%$!'##&!!%!%#$%$!,##((#
!#.!&#!!!#$!&(!#%#$%$(#$!#&&#%$!##$&!#%(%'!%#!#&%'$$'%##!%!$!!+!#!%*!$$!#!&#$$)$'##$!%!&!$+#$*(#%#!+$$#$+.!#!&$(#!*.
,%%#!!#}!&$*#!!'((,%#$!$#$!%.&&#!&&$#&($!#$!%!!!&$$#+#!#!!.#)#!$!!##$!!!#$#!#!+#&&!#%&#!#$!-%,hhx!!'}!'$#%#%!##($!*!
)&+#'+'!$!!$&$!!%#%!!##!$*$#+/%!!'#!!$(!&$%$%,!!#!'!&%#%#!#!)#$')#!%#!!#!#$!!%&!'!)!$*$!#*}!&'!!*#Hhm<$!%!#%%!$!/)!%
#&!$(!%!#%$*&!#(##'(#!$'$!%&'$&!$$%%$#$!Qehq%#!!%!$)$!)!!%#!!!(%-!!!,##!!&!&&!%%$()$!$&'!-%%#$%#!$)$!!)!#$!!##!#(!!!
%#'##%!##!###%=%#(%%-('/#)!%.!0&#$#!#!).!##!$$!%&),!!%##%$&%&&#*#$#'&*!'!!%#)+0hwF!!&$)#$$%-%#(1hx)#&%!'#%#!$$(!%!!$
!#!%#!$-%!&!$%!'+#'*!!!&$!#&'%$%'((##!!#!$#!%$$###!&!#!$!!!%###$$##!(+&&'##%#$#(!'!#!'!#!Plh{n#!!#!+!!#$%$#!&!!$'!$%
!!:)&#!###(&#!$!#!!*!#$3!!(#'!!$*h|IQ[#-#!$&&%&#%%h}GQH+-#!#$##!%#!!#%%!#$'$!##%!%%.!#*)#!!&#$'$!##&!%$%*,$&!!!&P^i$
$!#&!%&##-#%!!!#$!%%!#*(*}!&$$$}!(#(%+!!###%!$#!$%&&#!#$#.#!!%!!!$&$!$i%|L#&!'#&'$'$!%!)!#!!'!#$$'#.###!$#%-!$!!!%$}
!&&$$'!!$4%&###&&!!&%#!!#!!'!!##-!$#$#%$##i(BQ8#!(!#%$!!$!&&!##&'!#!(!#!!#$#),&%$!+#!*)}!(#!%$##!!&#$%&!!$%*!#(!!%(!
$!#$$!!'!#%#&#&##$$!!&*i,]!!%#!!#!*&!##$&#&##$!!!$$%!###$!%&))#&9#!!$!)#1$!#+}!&$!!)$*)!!%#+&(!!'!#!!#%'!!)!!$%!%##$
!$'$&$!!&!!)$#$#&!!!-%$%!'!$!&,%!!!&9}!&.%##%#$$%#&!#)#!#!*####&!$'#'!#$###%!&$!!%!%%#/!!#!!$!!$$&%!#%!#')#&!%$!%$&$
#!!(#!!#'#.%%!!'$'!&',#!i4uD$(&'}!&#+!!&i5[2&+*#!$#$$!'##&!(#!Q`!%!(###%##!$!$#i8S+!##!%'#!&$)!%&#!'#!)6!,!$#%(i9t%%
%(%$!#$#!'!##'*&%Pm%$#2$#%&$!%*!!'&!$$$###&&!!!#%$$!##,!#&%i<FPW!#*%$!!&'$#+!!!$!+#$!!!%$!+#!!&(!!!$!($!#!!)!!(!'(#$
&!#!%&#%!&#&!&!#!$)#$)-'#!'#!i?d4#&!(!'!!'#!###!%!!'!!!$'!#%)#}!&$&!(PZ$!$!!0!#'#!&%!#$#!#,$!%'$%!&$%#%%-$.!'iC0#!'!
$)%!)0#&%!&%%&-$$!##&#!!#&!!$,#!!#(0iDi&!!#!.#!!$!#'iD}EiE9%!%+!!%!!#&$%#!!####&iEq!%#&!#$#!#!#!'%!(%%#!!'$$'(&!!'##
!%%$#!!$'$&#%!!#!!!$&!!#$!#/!$#!%'!%!#}!''###$!$!!!#!#%#!$#%!'!!!#'!!$#!#!!####!$!$$!!#(!$!$!%#!!&!!&}!&#!!#*!!$!%&#
'!%!#!$%$%##!!!#}!&#!!!$!!!#$##!!$!#!!###!%##*#%!#'&%$!(!!!#$!##!*!#!1!!(!!$#!#%'!##!$#!!#!#%$#!!!'#!##$$$$$$#!##$*!
!%iLt9$!!!#}!&''$#!$%!3iMf!#!#%!#%!%!!'!!)0!#!!!(%iNO'#$##*%$$##&$#!!#!3iO9R`!&'%%!!0!!#&$#!)#%$#(#!#&!!!'!$!!!%#PY!
%#!!'&#%!!!#!%2##!!*.'(!#!#!!!&)&%$#&!!$&!%(1)goeiUg#$!!+'#*)!#%2!#%!!&*#/#(%!'#!#!)%$%&$!!$##!*-!!#!%!$+#$!$!#!!##!
#$!##!#!!#!$$!!%!#iXU'$,#$$!#.$0iY+!'#'##$$&$!!#!#iYC:'$$(!!$!#!)!#!%#Pb#!#%$!#!%$$$%6##!!$*$-&!*%!!$!!$$%!%'}!&%!!!
%!&!!&!'%!#!#!!P^##(+!!$%!$#%'+!&!##*$!!%%!%%!%!!(!%!&)##!!$'!&#!#0i`7$'!!#$$#(Pp##!$#!!$#$!##$#'##$!!%!%%!##$'!#%!$
#}!($!#!!!##%$#!%'&#'!!##!$,$!*!!%$$##!##}!&&##!!'!%!!!#!!##!%'$!)!#$%!!&!$!#!#'!'#(!&#'#$!%%%!!!$#!#*%#&#!!##%!$}!&
(%!!'%#!!%!%!!$!##$#!!%'!if*0if6'##$#%Q1-&#3igu0'!%!!2!#!!'#*ihS&!%$*!,%ihy$%!!&'!%!#&!#%$!%!#!!!**##$%%$$%%#!+!!!$%
!!&###$#$!+-ija&(#!!$!$$!Q#!!%#!!!#(!(#$$'%%#!!$!!2#$++&$&!!#!!$$($!''!!!##!#!!%$%%!%#!#$#!#!###}!&-#!!!#$!+!%}!&##&
$3!!!##!($!!#""",
    "jisx0213_1": """\
ld^ldX#!fL-!!'!3fM=f&&!$!f$df$`Rk!f&7!!f%#!f9S!c<!fKm!f%af%A#$H!f#J^Pf0v!f0tf.zf.y*f/&f#M!f#L$LCf$@!#f8_!QPf//fL7lbT
lbSf/Le|HUGf!Ge~~fV-f!%5fM>e|9f:m!cC!!~!2f0of0k#%f0l%#f0ne,Lf,p}!+S&!fKwf/uf/g!!!Q+f.tfP{}!+~!#}!(f)L}!0fN9!!!f&}!f!
f!!`}f'_Rvf)]fR#}!0Pu}!0~!*f/6!!!e|c,!!e'#!#ew0!e'N!e''!#####~!$e}we#g!!#}!*#}!jKPce$}P]e$lKPce$~P]e$oU*e%Oe%K>'e%m'
6%e&-e$pU,e%Pe%L>S{e%pe%n'6Sre&0e&.e%ce$mPYe$q'-#e$yPW%*)7#e%qe%de$nPYe$r'-#e$z#PU%*)7#e%rT(e$s5)1I1e$t5)1I1Ro;e(y&0
e(g#,0e(P>+&/e(ve(he(Y4Le),e([e%YS32e%5S}e)2e(aPTe&uQW%Ne(Ze&Ee%be%aS$Be(R>e(S$#e(J@<e(_Ie(Ne(K!P^e(`P`e)?e(OP_e(ue(
be(T~!#e'SezN!~!*!!e+Ge)g%%!PWe|fe*Me*C$e*B0e*Ne*De*'}!&~!$P_(.e*_$!e*JPWe*l'e)}Pi--e*we*`!e*Z!21!e*E8f3m}!+f,f}!+f#
&}!-Y;}!;fSF}!58fS`fS[)fSc~!+e|xe|i[L}!5f!s}!,fTdfT./LfT20fSzPU<'fT':fT=)@fTUQ'!!fUL!PWfU`f!~~!)fU9fKt#f!(fV/f!3fRw}
!&fQ`!(SSfU;fU:~!%f%,~!&f$zQg~!%]jf0(gHKtNnfVegCN&!Q#G3#$'PxgFZ!'#+#,)'#lV2gH#-6!(&(!1gI9'PvJ;gJs0lV3gKLgKI'.4(lV4gL
?#fX`gM+4$.#(*fY)gNE!B()>BlV5gPF$%#lV6gPk&$$-lV7gR##/4(-M15PrgTv'&'),%1K-:'3*?$%lV8gXG<lV9gYF&B.DgZHlV:gZQ#!?&)$'/!J
u%Kg]K+$!M(&;lUnu'rg_*-!&.*(!&'lUog`x#lV;ga6+3lV<gadu+Tgb0gb,%#$(4i'Wgc`)5'-9+'K,Pg%+(&8*9u7SghO,gO3tp%ghx05-C(0*$'f
aWgl(lV=!u1sgl@5.$&*-&#:uFgfbPgmx/lUpgnT!(gnX<29$$/0gT(V/gp8=$I'Q&lS>grj9#!$(&+!%#%*#(#,$*)$%#..#(=$#-#.lV?gwp!<(!&0
6,%'lV@gzKlVAgz{gzxlVBg|(3#,$0-J%6(-<';.Q/('7$,Pzh%//,Q'h&@!$%&8$A&lVCh(1ClVDh)o&')3h*4#%$!#R2h*Z#u~2h*l!%#(#!/lVEh+
V/'(!fkTh,5**/lS?h-1:h-E!:$-$#3Fh.c.6$Pth/d*&83#lVFh11#'/%.&!!)*Iv,>h2h*2%!%+lUsh3|(4fm0.h4]&!)!1$v0Ih5Y#')'$-(v0nh6
K)(!%Pb$fn-lS3h8%#*)+*(!!,'<#lT*h9~%!B'*=<#Pqh;k#*!,!Q%h<a+(&$v@Hh=B)7$$$7)lVGh>e%!)3#/%+#!#0lVHh@_-3#Pp&,$%Pe'lVIhC
@$#:'$#!3&%!&,%-&'$AhEN$-!6?1!hFP4/.;((8%*H7hHi#-#5!(lVJhI@(%$lUthIt#)GhJL)G!3K!ft5hLh-<#Iv_thNI!lUuhNs5/6*!#%%9$($)
&6#1!lVLhQ4##!!#!!-#!%,%&#4!#/%#$hRB5!!,**!/8#..?%0fwThUm.4!'+!$&*'-&3!$#!(/#!)%*)%!&))().4#,'!-$#3%24GPpw%}h]^+!#7%
lVMh^ow'Dh^lJ+-h_Y?/$$lVN!h`K!lVP!!h`clVSlUx!ha#lVT!lUzhaB4'*!w.#hb!)'!4lVVhc+6,lVWhcx4w4NhdI'+.,-3++#,+!!<lVXhgY#>D
hhD!/$g!gw?7hi#0+0$(02#$9!(#$*+#'(2)(/%-(''lVYhn&hmc'$lV[hnE));#R$lV]hq|&;++%)#*lV^hsF-.!%QT+%/;I/&!%Pq(%'lV_g(-)hyk
+weIhz<0#!$#'$!',7!#!Q'h{u)&)$'$C))%+!2!&&#+)/$$lVbi!*4(#-5/%%$!wnNi$]i$H$*>*lU~i%|i%H-$-&8#7<i&r%!(wv!i'.0-:$lSLi'y
g+di(&)=9O!!'Q,2!A!'g,Ti+}63%$$*Q?/4%x(Ni/+;lVci/N!!+(#&'PwlVdi1R./4#(.,'*#)%;;*+#lV$Pc!i5T+$,AQs8lVgi:#.%#lVhi:T'QZ
:#&Pl$7F)xIfi?6g3*i?q4,(2xMKiAe(C##.1lVjiD2*###(,*&!#/&!-&lV(iEc!!,!%(!#*,*=4+%(.:iG{!'%3(A!!#$$(A-P]*!&.7&6!#9!!4!&
%D)2,2!AiMlM22(&!S*+#!$)%+$$g7&iR}$Q@8lU:iU+&!5(lVkiUx%K',!!)*%72+(&3iXU5lVliY(,,$lVmiYq}!'lU.iZ'&Pq,<Q7PiQ*!<(!).$%
Q*)#+%6)&6g=fibl@:icH,#/'%+(3+./&$64,!#.#1Qm!;#),++-,Aiig+6yD:ijE:/Q-7&%#&!()JE7M%#)geBV^UshVihnj""",
    "jisx0213_2": """\
tP3gC(+P%4P$P%P4P)!tPLgCxfVitPNgD$P1PVfW2#gE'#tS8gE*P)&P*6gEHP9P&P-P8PqgFIP)P8P&tTMgG-P#P$P%P'P%P/P*PogGiP.P)P(P&P%f
WqgHLP0P2P%P+P$P&fWogI@P&P*P'P&P.P%P&P(@gJ*P,P#!P#P(P0tWQgJSP+!P+P%<tXKgJqtX;gJw%&P*fX<~!lgKNtYhgK^P&tZ]gLJt]dgL^P2P
*fXggM&P-P,fXrgMJt_yPugN%P#P0P2P&td%gO+P)-P-*gOXtf%gOotfXgO{P$P+P-P#+fYngPKtg|gPrP5P#2P3P+P&tj*BgR)P',PLP2tmngRzP+tn
[fZO!gS;P'fZUgSZP#Q&gT.P&fZagTMPAP&$6P%P*)P(P)P#P+P%P'%tt[gV>P%##P/P#P*PUP'f[<gW=P%f[>gWVP#P%tv?gWtP'P(P+f[[gXmtx;tw
pgXYP,P%P'(f[qgX}twggY'PbtzMgYEP+PBP)f].gY|P$P#$P9P$P/f]?gZkP&P+P'P%P-P'%P5P*P4P+P0P#u$lg]?P0u%dg]Su&-g]pP#P(P#u&&g^
6P)P&P#P#P(u':u'-g^{g^iP%P#P,Gu'Sg_>u(0/g_PP*P,f^(g_k$P$P)P<P$P)P-P)u)cg``P%P=PE!P$P$P#P&P+)P)u+Sga~P,P7P3!P3P#P'!P)
P2u/Mf^pgc?f^xgcHf^uwh`gc^P&u0bgcxP#P(PEP1P0P.P'P3P'P#P%P)u2iP_f_QgeVP#(P2P(PJP2P7P3P3P%P#P$P1P$P$P'P'P=P$P&P'*gh$P)
P-P*P1P?ghdPAP(P8P)P/P%P$P%u:E~#SgiqP8fa+gj>fa,gjLP*fa6fa5gjpP.fa?gk%PHP)uATgl%P&P&P#P#P)uCt9glBuDcuDLglNP$fb/uE/uE*
glgP$P&!uD}gltP*uEEgm3uEoPvgmq*P=gn+$P&P$P-P*P+fbVgnpP+fbcgo!uI<fblgo:fbogoDP$#P$P9P$P$uJ8gol4'P#P*uKagp:P'fcAgpVfcH
gpiP%fcRgpvP1P2P-fcogqPfctgqfP#P#~!wP#uOrgrCP'P$,P(P)P.&uTHgs?P-P(P0uU|gsaPKP>P1P.P3P5P$P6P.feTguQP&P)P#P#P0P.P#P&P+
fergvE)P$feugv{PUP-P-P5u`)gx&P#P/P,P3P$0P&P%P=P$P#P(P'4ffngy[P'P<P>uc~gzPP#P&P#P/P%P'udrg{7P*P$/ugAg{xP0P(P?P(P'P#,P
%4g|tP(AP/PQujVg~KP(P,P%ul5!h!$P%%P#P'P%P,ul,h!KunKum0h!_P:P7unRh#*PKKh#kP#P)P&*P#P(P9P7P)P&P(PMP#P$P8P,P,P,P.P$PNP#
P+P$usCh&gP#P<P'fiXh'5P'P$fi^h'D//P2P9P1P)$P#P'PJ!$P)P%P)P-fjeh)aP)$P*P&P;P+P=P.h*afjyu~1h*jP&&u~du~$h*}P#P#!P0P'P2P
$P)fk@h+dP&P&fkLh+vfkNh,Ffjfh,[P&,v%qh,tv&vv&uh-J!P)P+v&s5v&xh-sP$v&}h.4v'%h|Yh/Vh.RP$P3P'P,P)#P7P)v(4(v(5h/_P)P0v(O
h/zP*$P(P#%P%P+P$flMh0UP%P.P$P(,P(flCh1&!P#P$P0!(P)Pcv)sQ<lUrh1QP$P)P%P)P%*P#P)'*$fl^!v+kh2nfldh2yPEP%P(P*P'P5fl{h3m
P$P0'P)P%P$%P3P'v-W/h5Nv-V#h4^P-P#P&fmGh4oP,P5P+P%v0&h5P!P#P-P)P%Eh5mP&P4v/sh6@P'P*fmkh6SP0#v0oh6nP4P+P0h76P.P#v2Qv2
9h7RP'P#!P,v2wh7rP&P#P#v33h7~fnDh89P=P01P+&&~!=P<P5v9gh9lP#(!P#P3P.P#P)P%P3&P&PIP#P&v?%h;5P0P0P42P'fp)h<.P#P$4P7P0fp
8h<qP&P$P/P%!v@Jh=>P,6P$P#h;^R2P/>P%!P20!($P&P)vA.h@AvC0vC/vBfh?1#P(+h=sQZP(P#!P1P,P/Pch@HP&P'fpxh@]P,P.P#P$!P%P$P$P
#P%P.fq(hAbP6*P-P&P)-Q!hB^P0P$P1P$P.,P3P(vGDhCiP'P%%P*ChD7P5P(<hDYP(P,fqohDpP5!P3P&P-vJHhEZP&P)$P;vKYhF;!P$P)$P&frHh
FVP3%P%P$P*P*P%P'P1P$=vMehGEP4vN@hH6hGqP)P$P+PIP#P$P#!P&frohHzP$PAhI8'P-fs&hJ(hIoP=P'P$-P#P&vS2hJ^P*P(P%PMfsWlVKhKbP
+P&P#gCRhKyP3#P.vYxhLHP#P+P)P1v[;hM+P##P#P2ftVhMJft]#hMrP)P/P-P(P#ftzhN[hNNP'!P,P7fu.hO1P#vaahO4P#P$P(P,P&%(P&P&P$P)
#P/P$P$P%P%P(P(P8P(P41hPeP)PEP/P*2hQNP%P,P'P-P6P2P&!vfKhRD&P$P)P#$P'P#P0P$hRm6P$P(P3hSAvi@hSPviYhSwP&P(fw9vkHhT7P#P$
P*P(P$P$7%hTlP+P%P#P%vn2hU*fwWhU@fwYhUN'P*P#P(P+%)P$P#P)P'P$P%P*P,,hVIP*fx4vpuhVUP*P#vqAhVh#P6hVvvqufxOhW'vr9hW/P.fx
^hWTPIP)#hX*P)P#&vw,hXSvw7hXsP&vyLhYEP%P5P*vzxfydv{Wv{?hZ*P*P,v|4hZD(P#v|cfz&hZmP'P%#%PWP#P'P$P&P$fzbh[gP&P)w$yh[|P#
P%P&+P**P=P?P(w&lh^HP,P2h^[P#P#P>P/P&P$P)P-P#P'/P#P#$w)%h_s+.h`+P8P1P0P%f{xh`nP-PDP#P#P'P(P*P-P)P)P'$!P+f|_w.[,f|fhb
XP)P&P(P%f|zhb|P-P1P'P,P%P%P%P#P)P%P-P%P,P*P(P5P+w4_f}ohdOP%#f}zhdcP'6P#P.w7Zw7YheAw7hhexhebP%P&P#P$f~D.hf^he|f~Lhf3
;hfBP$P%P,w9qf~fhfoP#P,f~mhg1P(P)P+P'w;Q:hgVP$P&P2'P5P*P%P#P98P'P)$P)P%P*P'!P#w@iI0hiqwA@hj$P#P*wBZhj2wBDhj6P'wBkhjE
wCIhjTP'wD&hjdP0P(g#mhk$P.wENwEBhkOP#P$P)wE{wEjg#}hklP#P2P(g$'hl5wF)hl<P$P&P-wFshlSP,P%P.P#)P9P$P/P-P*g$LwHGlVZhmkP)
P(P%P)P'P;PP#P+P*P#g$vho3P)P$g%1hq&hq%P%P'P#P-fXlwLZhq<wLqhqKP$P#P+P2P#wO!hq{gLfv@Xhr$P(P3wP}hrQP.P6P$P,P%-P*hs:P(P%
P'P0P*P&,PEP-P&'<P%(P%P3wWuhu?P2P%.wXJhv+hup$g'$hvShv4P*g'&hvBP%P'wY[hv[g'>hw+g'MhwCg'RhwFP#g'XhwZP<.P$.P'w_OhxJw_]h
xRw`hhxdP$wa)hxkwb;hy#P*P#wb}hy<P$(P,$hyOwcZhyUg(PhyYg(Thybwd2hygP)wd^lV`!hz'g(lhz+P$P&P)(P6P#P,P$P(P$PHP(P1P2P##Pkh
{nP$P5P.P*P5g)<h|vg)Rg)1h}'P)P#P(P$PNP)P&P+)P6P8P$P&wiMh~UPDP3P'P$P#P)P#P$wj[i!GP3P$P&P'g*/i#ci!zP1P:g**i#TP#P&wnti#
nP%P'P#P#P+P%P1.P+P#P(P+P=PBg*G?i$iP5P$P-P%P#wr2i%IP$P$P$P'P/P,P$ws:ws8!i&)P'P-P%P0!P(!P'P2P,P3P/P%$P%wv;i'OP%wvhi'V
lV!i'jP%P;P*P%.!P&P&P-!P-lV#i(lP$P0P$P0P&P$P.#g,!i)dP$P)P$P%P(P(P$P$P0P+P&P$P%-P)P.P#P/*w~)w~(i+Mi+/P$P*P/w~Lg,Oi+ew
~_i+hP/:i,)x!;i,-!!P&P#P$P6P$P*P*P7P(P&P,g,zi-8P0P)P'x';x':i-Wx'Wi-^PS:P#P#P$P4x(^i.dP$P*P7P#g-Oi/7x)}i/nx*5i/yP%P&x
*eg-ti0<5P+P)P1P3P)PAP$P5g.Si1pP$P,P$g.bi23P%x0pi2CP6P+P)P*P-Pyi3VPIP)P;PGx3Zi4ui4p&P1P%P0P8g/ci5`P/P:&P$P,P+P#P)P$Q
bx6vi87x7$*i8?P$P*P'P%P4P&P(x9gi91i90P)g0_i99P+PTi9tP&x<:i:2!x=Ni:K&Q$P:P3P3xB)i<PP$P3P57g2?i=+P+xDDi=BP$P-P#P'xDvg2
Xi=eP%P4P+P0P,P#P$?P(P2P'P$!P'xIqi?GP%g34i?pxK)i?wP*P1-P7(P0xN.iAc/lViiAuxNxiB#P'lV&iB,P%P(P$P-P3P&P(P)P,PMxQziCIP#P
;xR{!iD/P)P&`KiDKg4?iDZP(P/P'xUviE*P%xV<iEDiE@P0iE9P5P#P'P$P4P&P$P;P$P#*P#P2P$P*P%P2P'P.P+P<P(P'P%P/!P8x]dx]aiH&P$P5
P+P.!x^)iHnP1P'P%P&P%&P%P)P#P&P$P#x^E!iIZP#P$P,P&P,P$P(P*P&x^y!iJ4P/P#P(P*P$P)P$P.P$PLx`$,iJzP$P$P)P-P*P*P#P+P$x`xx`
IiKnP,P(P%,P(P$PPxaCPViLRP%P&P1Pzxb2xb+iM`iM/P(P7P(P'PDP(P)P#iMjPYP$P)P,xdWOiO#P$RtP#,P(P#xh6iRMP+xi;iRkxjjEiSsP)!xk
HiT&P'PBxl?iTmxmEiU(xn0g7^iU7P(P&P)$g7qxp>iUgP$P%g7{iVFP1g8CiViP-&P0P$P&P1xwc2iWmP&P&P&P1P#P.P0P'P%P&P#P*P20P+P#P(P$
g9{x}*iYAP1P#iYCPDPAPhP$P%y#UiZzP#P%!P%P%%$5y%Mi[GP$P$P''!P$P7g;Ay&ci[}P#y'/i]$P#P#y'gi];P#P#P)P#P#P&P#P'P)P#P0P%P#P
fP%P5P&P$P&P(P-P'P'y+mi_BP+$*P)P'%P(,P'P0P*)g<miaIg<uiaQg<}iaSy0LiaaP,P$P%g=6iawP&P'P&P<P+P&P$P&P(P1P*P,g=oic-P:P$P(
P#P)#P#PQP(P'y9zQ(id8P(P(P+PNid_P'P,P%P#P&iduy:Wie$y;qid~y;/ie@P$P#P##P'P'P$P#y<Nie[P'P#P0P9y<tietP#y<fif!P&P%P$P$P,
P#P##P#P$P$P%%Q2P.P;iguy?Dih'P(P#y@Ig?Zy@4ihHg?hihXP*P7P%yB[ii#P$yA@ii-P%P#P)P(P+&P*P@iipP&$P(P&P$P/P&P'P#$P3g@Aijii
ja*P.P%P#Q$uQVil&P'P8P/yIkildyK^im)P*P)P3P%gAUimMP6P$P8P*P%P%P&P&P#P/P$P%yPKinKyP]inWyPuin[P%P'yRT""",
    "cp932": """\
~(Vf+6}!5f!s}!+~!#fTdfT./LfT20fSzPU<'fT':fT=)@fTUQ'!!fUL!PWfU`~!*fU9fKt#f!(fV/f!3fRw}!&fQ`!(SSfU;fU:f%PP1f%)#f$lP+QQ
f${f$zQgf%3f%'P#~)Who,i/RiKoiIgi#cgH#hGbh*CW5iJ|h,Ugt+gCNR#2%#H1FgG@+gGJIQ9gH}gHY4:@gI@PuQ&gJ{Q81;/>5QM(015$1L94;lUm
gUJgU86PyQMU)+Pj8g_9lUn!gaX1P|J$#%K2TNQ0hT)gjV(9QN,NAGlUpgnPDPn!2S`-@I;QE6%PwgxKMgxi0>gyJQ.QAQYS^Q1P`AQFQy,<h)x9h*0%
Kh*j#lUqh+)9'/)H+lS?h-ePxQ^h.cFNQQlUrh3>lUsh3oPmPqLh5eD+Q*#R]Q/6;h;fQ1?QIh>Q>498h?y%D;h@Q.QIR3EM-#5Q#BQ*hHNP{hI4!lUt
hJSIQz+Q,lUuhO=Pi*+,hP<JhP`J%hQ7&E>5Q(Q4R~/#hX%,lUvhYugP)h];F62Q}lUw!!ha>lUzhaESD)lU{he%QzlU|hkZ.P~hlV>QBR`P}lU}h{SQ
'9Pk@PuQ2Qf$.lU~i&!lV!!i,QRXS+7I;14lV$i4aQ#=T#%2Q*lV%i?ElV&!iCnQ=lV(iEd2QziGn$+!iG{!<)iHDG&iHw-*iI/iHtAPciIU!Q5iJY#i
JRlV)iJW,iJUPuiKGiJ~lV*iKDiK%9iK(Q4iK~Pp<27P[/$SXlU:PpiU+.QJ'&'##$Rm,lV,!i]1lV.i^LQwQQ$Q`icT;7)PhT!ii%lV/ijxR!~!$f#&
}!+lg$!ld^ldX~$&kj>}6If#&}!+f!s}!+lg$!ld^ldXfQ`f!(,S!ho,i/RiKoiIgi#cgH#hGbh*CW5iJ|h,Ugt+gCNR#2%#H1FgG@+gGJIQ9gH}gHY4
:@gI@PuQ&gJ{Q81;/>5QM(015$1L94;lUmgUJgU86PyQMU)+Pj8g_9lUn!gaX1P|J$#%K2TNQ0hT)gjV(9QN,NAGlUpgnPDPn!2S`-@I;QE6%PwgxKMg
xi0>gyJQ.QAQYS^Q1P`AQFQy,<h)x9h*0%Kh*j#lUqh+)9'/)H+lS?h-ePxQ^h.cFNQQlUrh3>lUsh3oPmPqLh5eD+Q*#R]Q/6;h;fQ1?QIh>Q>498h?
y%D;h@Q.QIR3EM-#5Q#BQ*hHNP{hI4!lUthJSIQz+Q,lUuhO=Pi*+,hP<JhP`J%hQ7&E>5Q(Q4R~/#hX%,lUvhYugP)h];F62Q}lUw!!ha>lUzhaESD)
lU{he%QzlU|hkZ.P~hlV>QBR`P}lU}h{SQ'9Pk@PuQ2Qf$.lU~i&!lV!!i,QRXS+7I;14lV$i4aQ#=T#%2Q*lV%i?ElV&!iCnQ=lV(iEd2QziGn$+!iG
{!<)iHDG&iHw-*iI/iHtAPciIU!Q5iJY#iJRlV)iJW,iJUPuiKGiJ~lV*iKDiK%9iK(Q4iK~Pp<27P[/$SXlU:PpiU+.QJ'&'##$Rm,lV,!i]1lV.i^L
QwQQ$Q`icT;7)PhT!ii%lV/ijxR!""",
}

DECODING = {
    "cp932": """\
80=80 a0=f8f0 fd=f8f1 fe=f8f2 ff=f8f3 8160=ff5e 8161=2225 817c=ff0d 8191=ffe0 8192=ffe1 81ca=ffe2""",
    "euc_jis_2004": """\
a4f7=304b+309a a4f8=304d+309a a4f9=304f+309a a4fa=3051+309a a4fb=3053+309a a5f7=30ab+309a a5f8=30ad+309a
a5f9=30af+309a a5fa=30b1+309a a5fb=30b3+309a a5fc=30bb+309a a5fd=30c4+309a a5fe=30c8+309a a6f8=31f7+309a abc4=e6+300
abc8=254+300 abc9=254+301 abca=28c+300 abcb=28c+301 abcc=259+300 abcd=259+301 abce=25a+300 abcf=25a+301 abe5=2e9+2e5
abe6=2e5+2e9""",
    "euc_jisx0213": """\
a4f7=304b+309a a4f8=304d+309a a4f9=304f+309a a4fa=3051+309a a4fb=3053+309a a5f7=30ab+309a a5f8=30ad+309a
a5f9=30af+309a a5fa=30b1+309a a5fb=30b3+309a a5fc=30bb+309a a5fd=30c4+309a a5fe=30c8+309a a6f8=31f7+309a abc4=e6+300
abc8=254+300 abc9=254+301 abca=28c+300 abcb=28c+301 abcc=259+300 abcd=259+301 abce=25a+300 abcf=25a+301 abe5=2e9+2e5
abe6=2e5+2e9 aea1= affe= cfd4= cffe= f4a7= fefa= fefb= fefc= fefd= fefe= 8ffdbb=9b1d""",
    "shift_jis_2004": """\
5c=a5 7e=203e 815f=5c 81b0=7e 82f5=304b+309a 82f6=304d+309a 82f7=304f+309a 82f8=3051+309a 82f9=3053+309a
8397=30ab+309a 8398=30ad+309a 8399=30af+309a 839a=30b1+309a 839b=30b3+309a 839c=30bb+309a 839d=30c4+309a
839e=30c8+309a 83f6=31f7+309a 8663=e6+300 8667=254+300 8668=254+301 8669=28c+300 866a=28c+301 866b=259+300
866c=259+301 866d=25a+300 866e=25a+301 8685=2e9+2e5 8686=2e5+2e9""",
    "shift_jisx0213": """\
5c=a5 7e=203e 815f=5c 81b0=7e 82f5=304b+309a 82f6=304d+309a 82f7=304f+309a 82f8=3051+309a 82f9=3053+309a
8397=30ab+309a 8398=30ad+309a 8399=30af+309a 839a=30b1+309a 839b=30b3+309a 839c=30bb+309a 839d=30c4+309a
839e=30c8+309a 83f6=31f7+309a 8663=e6+300 8667=254+300 8668=254+301 8669=28c+300 866a=28c+301 866b=259+300
866c=259+301 866d=25a+300 866e=25a+301 8685=2e9+2e5 8686=2e5+2e9 879f= 889e= 9873= 989e= eaa5= eff8= eff9= effa=
effb= effc= fc5a=9b1d""",
}

ENCODING = {
    "euc_jp": """\
a5=5c 203e=7e""",
    "shift_jis": """\
a5=5c 203e=7e""",
    "cp932": """\
a2=8191 a3=8192 ac=81ca 2016=8161 2212=817c 301c=8160""",
    "euc_jisx0213": """\
7626= 7e6b= 9b1c=""",
}

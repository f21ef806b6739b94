"""Codes of Korean: made by rvm/tools/make_cjk.py, to be read by _cjk_codes.

TABLES are packed.  DECODING and ENCODING are what codecs do otherwise than what they are composed of, in hexadecimal:
codes and their code points, code points and their code; nothing behind the sign where there is none.
"""

TABLES = {
    "ksx1001": """\
fKV!!e#~e|K!e#ofKYe#te|;Ugle6f%:e|>!$!fKk!fK_}!+e#xGAf%_%!f$y7e#we|X!R:Ilg!!%f0Lf0Jf${QKQ3f$]&P}f%Pe#ne|ba-f/lf/1%f/
4f/-f/,f.df.c4f.u,f/!f#Hf#F!#!fKjf%i!f$uDf$x9f%)!f$c$QA!f&$!f%(f%'f%%!lg$f$,#M$e#{leXe)f2&e)ye)xe$!Uze#h?Uhf%,f$lf$j
e#ke~xe|V`Of/&f.zf.yQuf0k!%#f0nf&;Xrf.fN!f.T3!$f.jf.i$R)f/vf/u/#e#}e|F!T&##f#L#^Kf0t!#fRQfQJf!(fV)f!4fV$7f!3e}we#u~!
9ldW}!]Qrle7}!BQLfNt}!T~!##}!Kf#&}!+~!'f!s}!+~!)e+x}!2#}!(~!*)}!2#}!(~!(f,{#+%)f-2)1f-B1)f,|#-%)f-5-1f-I11f->0f-F0)f
-;4f-C4+f-0f-/*f-7f-4f-3f-,f-+2!#!%!#!$!$!$!$!$!#!#}!)~!<fUS!!f!%fUVMfUb!!!fUW}!+IfUK!!PcfUF!PbfUf!)}!+fU>}!&PX}!'fU
N}!&f!8fV!!fUH!!PmfV'fUl!!MfUh!!!PSfV2$fV%'4fV(~!1e$0+e#qQB~!#-~!#.#e$BQ@e$$EQNe%X~!#fR2}!=f,J}!;f+6}!0e$'f!f!e$&#f!
n!!!e$PLe$ZPY+#&)#e$cP~e$I@Q/e%Ye%WfQ.}!=f+s}!;f+J}!0e$#e#y!e}>,#!!!fL;}!u~!-/}!x~!*e->}!'e-/6}!;~!1}!(=e-e}!;~%5j4Z
!$$!!!'}!)#}!&$%)!#!!(!$%,#(%%5!$$!#'!#!!!$!!!%%)!#!!(!!#$!)!#!!%$%%*#*!$$!##$!!##!'!$%#'!##(%%*$!(!$%)!##(%%*#*!$$!
!!&!!##!'!$%-!(4*!$%)!#*%%5!$$!!(!##(=!$$!#'!##!%#!!#%#'!#!!%$!$%)!#!!(!(PR!!#%)!#!!(!$-$#(%%,!&$=!$##)!##!!&!(-!(!5
(%%)!%(=!$%(!!##!')-!(!$%)!$)%%)!,=!$###&!!##%@!$%)!##(!!#$!!!'!#}!&##!!$%)!#!!(!$%)&D!#!%#!&!#!!'!!$%)!#!!(!$%)!$!$
%%9!$%#'!##&!!%%-E%%)!#*!$%*##(!$$!)!##(5)=%%)!,!()!%(!$%!!'!##!%#%%5!$%#'!##&#!!#$}!&%!!#}!&%!!$%)!#!!(PZ!!#$!#!&!#
##$#!$%)!#!!(%%-!(%9!$$!##%!####$%%55)%%)!#*=!$%)!##(5)6(%%*##(%%)&(!$$!#'!##(=!$$!)!#!!!'!$%)!#!!'!!$%)!#!!Pb!$%#!&
!#!!'!!$%)!#!!(5E!$%.()5=%PV!$%(!&D=%%)!%D!$$!)!#*%%)!,%%)!##(!$%)!#!!!%!!!$%)!#!!(!$0#D!$%)!#!!'!!$%)!##(!$%)!#!!(%
.#*!$%)!##(%2<)%%)!##(%%*##(!$%)!##(5)=!$%)$#(!$%)!##(!$%)!##!$!?!$%)!##(!$#}!&'!##!$#!!$%)!#!!!'!(.D!$%#'!##!&!!$%)
!#!!(!$%,!!#&=!#!%#'!##(%1!D%%*##(%%*#*!!#$!!!'!##%#!%%*#*=%%5%%)$*%%)$F!$$!#'!#!!##$}!&$}!&&!##%$!$%)!#!!%$!$.H!$$!
#'!##!'!$$!)!#!!(!$%*#!!%$%9!!#%)!##(%1)5)!$%)!,%9!$$!!!'!##%!#)-)=!$%.(%%)$#(!$%)!#F!$%#'!##!!&!$%#'!#!!'!!$%)!#!!(
!0I!$$!)$!!(6(!0!#!!D!$%)!%Pb=6(!$%)$#P~6(%%)!H!$%)!##(!#!$!!!'!#!!%$!$%)!#!!(!$%)!##(%%)&(}!&$!#!&!#!!&#!$%)!#!!(!$
%)!#!!(%%.(!!#%#'!##%$!$%.(%%)$!)%%)!#*!$%)!##(!$$!)!####!#5)!$%)&(!$%)!##(!()$#(!$%!(!##D!$$!(!!##&#!#!%)!$!'!!$%)!
$!=D!$%#'!$!(%%PV9!$$!#'!%(!$1)5)%%)!,=!$%)!%(5)=%N(!$%#&!!,%%)-!$%)!##(!$!!#!!&!!#!!%!#!$%)!#!!(!$%$&!##%#!%%*,!$!#
!!!'}!(###!$%)!##(!!#%#!&}!'%!!!%%)!#!)!$%!!#$!!###&!$%)!#!!(!$-$#(!$%)!##(!$%)!##(!$%!!'!##(!$%)!$!(!$%)!%(!$%)!##(
!$%)!###&!$%'#!##}!)%%)$*!$%!!&!!#!!!%#!$#!!#'!#!!!'!$%)!#!!(!$##)&(%%5!$%#'!##!'!$%)!##(%%)!$!(=!$%#'!##!!%!!(*##(5
!(%%)!##(!$2(!$%!!'!##(5)=!$%)!#*%%)-!$%)!##D!$$!#'!##!$!#!$##$&!#!!(!$%)!#!!(%2D!$%)!#!!(6(5E!$%)!###&!(-)5)%%)!A(!
$%)!%(5!D==1$#D!$%)!%!&!!$##)!#!!!'!$%)!#!!(%##)&D!$%)!#!!(!$%)!##(%1)%2(!$%)!##(%%.D%%)!##(1-!$%)!##(5)%9%%)!##(%%)
&(!$%)!##D!$$!!(!##(!$%)!##(!$%)!#!!(!5D!$$!)!#!!(!$%)!##(%%)!#!!(=!$%)!##(!$%)&(6()5=!$%)!##(%%.(6(!$%)!##(%%)-!$%)
!%D!$%)!##(!$%!(!#!!(!$%)!#!!(6D!$%#'!#!!(!$%)!##(%1)%9!$%)!##&#%9=%0#(=!$%)!##(5)=!$%)!%(%%)&(!$$!#'!#*%%)!,!$%)!##
(!!#%#'!#!!%$!$%)!#!!(!PY!$%)!#!!(!$%)!##(%%)!$!()*#*!$%)!##(6D%9%%*#*!$$!#'!##(6D%%)$*%%)$#(%%)!#F!$%)!##(!$%&$!##(
!$%)!#!!(6D!$%#'!##(!$%)!##(!$%)!#!!(%%*,!$%&$!##%$!$%,#(!$0#(!$%*##(%%*#*!$%&$$#(%%)&(!$%.(!$%)!##(!$%)$#(!$#!!!(!#
#%$%%)!%(!$%)!##~#$gFOPXR>QyTYS^QLQ6S2^.R`h+=S=!PZYChP,UV]Lh{-J_nPSTaW0RrS:RUi_'gNnSGQVgw<Reh9khP9hv8i189iREgG9W%c_R
$Q4]_(Y4UOYmQmQYdgcbR'U@R~RbS0]NU'$i4UiR5gD5gX7h,Qh@_h^bVDi!=^+i*PiX!gPR]HRF_<Z^QfQ)Y'VjVnZbdKQbS>R7`HiDYZ,!io'gQAgl
shT,huUiH{Y>gO1`lU*WdQ<TRQI1V'h;UhTu-hjNQYPaU1T{R7YVZ:U0iK!Y7a]gE9MS!U<begyQ(KZ[^'_Ac>RKPs^'dmU}lRsiLrU:gWwb(g]|lRth
i~XHiGKgI&YzgkhTU^aQcS{.h@JW*h`bi<hPdlRuiD'T{QzgDHQ>S~gpTRgUch3-hw3^Yi=v_HcagD(V-h-oR:gKOT6&h6eh[2iHJil{gP%gv^iBTgIF
gzhV>RGYXVB_VhwJi0|iU!g_xhLWPQVRhl/R_V6i0fU?^fihhg}3h;qWyhkcU@i2EgLggyehf|i5'iI5SCgDwS5PnQgPkTn-QyZ|R~azRbU;PXXeQeRn
PoP[TU^gX@Q2Z8'FRzW1QFUI8VIPqV}KRFVvi5uZ9RkZV[PPWUyT@gGy`OX)S%UiRM]DSib6Q4PZa$cLS:VPS~W]T!2i2*Q`TPiTyij!gSJ&Q'HW'WvT
ERAVk[{V:/NS<RzUiX>hV>QZRXW`_pQ5QeRXSf8R^U'VkQIUGlRviAZYyZ#TRVl[jgV?h(fSfTOhc2i81ihwg[wQ:`lh)uWI=b7_Di.0idkh;_lRwiaB
gGQU'&S<gi.W/Vf>W!Q}TFhPCcKi(^abiWfgCXgj`b-`RhS2^lh}nc_LXyVaX?^rgrrh4ci&riE;lRxgM.gisPw`5h2,V>_(ZnQpctZ9]Ga^X-iS!Y2g
Nagw/W-iBegG@TrU.`wamh,:b_YHV!S!hf.``iNngR(h#1hqUgC}V$g`aQZgvXRhT[dNic#gijhk*Z#i@zgDoV'ZfRk_{W2Pjh'PEWrV$hM`Z7Sp`-W9
TYZ8TCi?zPnT.i[jSaSegC>N9Q0S8T8T9PeQj#QpT8SpN[STsSWXoRFVtVbPSU8T7Q<GPyVUU1VYR)Q3ZFKW+XKW(UI*&R?`AWpT|TwS`QgTfPudkQ9W
BRXTxg]5_Oh}eiWw,dWgT%hd._&i.laVUkg_s[wh#.hd5gj,YKhclPWhz<i?!gI$UiR*QEYxg~AQEh7qWWhYfgRhhNzi%6i>HiRxh-8Yp^#i33]1i]Ul
Ryh+-^xi9Rib{lRzgSQY(Uxh#]b;hPT]-Vp,V3i!W_4ZoWa`1gPv[{hTAa|h}giHXlR{h5wgL5RkP_g|%cdQdiU'gJhU5Pcg{%ZlW3TyhR0cxhzhS@a)
T9]ki]SlR|gE8gd=h&TSM]OhQB_hP_hzWa7!RJlR}iKLgEz^5gvSVFh;ihk,PogDcWih[Rhu)gEp.Vc+].QRR=R)#S&PUPoV+R6QDRMQSS]WRY=-SI!P
bS|h1RTMRERSP}&SSa3QT%P{BR?(XDQ4Pu'!PTUrSzR$U$QDHQ%i2:SERdS=`i$`}Q5R'!Py[[hm$gG,]fg~<`$iGhgXEgL$lR~!gegg{HlS#g}zPRlS
$}!'iDMlS*}!&i4ilS/!!!h+LlS3hIDlS4!iUrlS6h!ALgQvlS7h.1U'_-lS8hT1lS9!!hj|lS<!i-ag[PY4lS>}!&gCjlSCgLQgcJh/6hsBlSDgcv^x
b,haugv#Q=VVQzgjfgjUgP$lSEgcw`tRSlSF!!hQhlSI}!'i_#lSO}!,hD~lSZ!hx%iAqgxhlS]!hw(lS_!gkblSa}!)gg|i2Gh-zhk!lSi}!'huxlSo
!gk_h=#gQ^hB,gbyh|,gC`QCQVboSyTbc9bhPQ]mSCW6h[dXDS=Tsi))TziF$V#h&=hDyZFV8iCZgWLUMgzyX]UIdiQ@R}Pob=hsvT,Yk[qSRQYiKEh<
-hTMadi==VHgVcX4PyamZ/W5[qhTqhjDi+Yim2gEQg^Vg^<TlX(QkT7S^WMWKhOzhxac;[[iTuim%gi`[aRggHmUDPR^]S-CZAPuQ]Q[S)RVS8VOQ>QT
[ZQ}T|XXPlQzR{Uq^TQdV2QPh~B`dY*RqPxTn2PbQqVJXlSuh:$[cVLPmR0[)VVU|WUi62gadgx=]rQ^R+a0]eQri8TiY1gD7hctgEKWnBRsSEgzfa,R
IQU[nVXbFUMXuarYUiIdgLFh(bTxPYhUw^fh|jlSqi8@Z[iYKgl5hx&RDiCGOTPgt~goOh5xhJZ^)^Di&V_:b)i`&gW~g{XlSrhWOhqpceT-SLiD9lSs
h=YZHXGhktd*lStiF]i_ClSugDL^jh7k/_FU3i'Cij}gO!iAbgn_h&hPjaL^KhhjVSi&?Y~P|g}thx>bMgrih,rbY`PRtQ0i+(iE,gG<gmxW1h~HgMEh
#6hT`gDySgSrQ&h0lTBhiy$PX`Fi4<[xWRgGmT3TqS[gs.V}R:Yn_/_>h`0i&NVAiRO^+)[[PYgOrh+}^']yh`1i@}iVugzNQ6XfhC9U}Y&hmNVv]Qi@
@RhXjgMKP}QRh=JZFi.Tgrhcdb2[BhhehO;gERPug]#lSvgm$RkV]hOyheh]?PVQ>iC$Um^8PuR:inOgGAhDbhaXiGJ^zgPXlSwh%gP_ar]^R$UN^Mhs
3ahPyi<zS$iVe[lW)QAh^JR^[Ob/iK*il%5i4@gb=b+h-%hF)]{hi*[LgKhhF*V4boi9a9;iV)gDPVNgjmX*cnhJa]FSzhs}^(iD&ibf]8gb6SxUxh51
ZQSCd{dBRsd5[HiMRVbgO`h)@UxTtYtSjT%[(PzRdR5VAi5:iY}gLWg|4iTcgGLQ[gn'h?qhloi@DgtrTlc~lSxiTqgPLhtbgMkgMZh34hbkZ,b9iT`g
H4VIS~Q=Rjgl+[qcQSi^:_/Q=RyQClSyhV$c4XOPbZ[_a3iGc%_,^^gT'hD8VLWgi&mi>}iU1`sVBh.9b:bohxNiVHh]FW=PxT$h%GhQyT:WiMi^ZTZY
Mgj]VrhC6hw_UfiD2gC-_ad*Z3T.UkU1XoQYhBrMSFhZqh~kRQXkd&i]OX8gVog}d]D`>h{[bhiWPgDlgd*bZ!h,vhliTTY$Q`QXi@8T-g_=UDRCSLh*
9T%RUY0`Shq`i9UMZ(ic'hv&i9(iT6[!]7gi9h:fdVZbhXjh~JgM8i0ngL7PkSBh1WZUhY2=cINiW8il[hB7i$;gM3VcQ6h)}QUW(`6hXIR<h{jT^W|i
F[S=iggi-qgGeU:S[d5]IXZXf!V/S0VKT_/c.#U6X9QjhsIWCPli4kISsh-&`&a9]YQ>X!iidh9-R~gc$h-$i!|gR1_>Rq_a^gV`SMcr^hhdnh{)iKNg
PSgpAZM>PbR'U:SCY`UdQ+_qWuSuhnDZcRNVc_SUsiVYb@gacim!gHlUSV'S!h(Qd=hjy!Y9b2iR!S~gPzh</a6gT~b-TVRxUWQ(h-(T>Qt^O)hY7`(X
^a[`E^`iW7im>gl~[-PzQeZ.Qs!axRHcZKhm;iR6gjDi){[!gO3Rhg}xSPQjV}XFW0dDRHdDRlT8YUQsY4iBMd]WggFF[DQI/g}wSoR>QW[aXnVe]hSv
R8R,9U*LPS[H^]`siB6iY0RGgP=g~!U'h@NS;dzi<UZqQxib,PxgH~Q0chVXV{UvS>WgXAQA)PkT4Uh_@h_'].YpR@QrQNUDUAZ(RW`M`Jio!gHhgHMl
Szg_lgu!Y*Q}Zhd!Wu`ihuF/i/*!EZQVCU{_7gFAPdgprh.rPvhWd!ic&gq[h5(hIWQ1Y}lS{hn?dPQmi[BgF!hf-[OiRGgMpgp]h1CYp1QSa6hgFh{U
h<phQHgKAT?b?h&Z`~hRYTbVKi'-iS(SflS|gQ}gsCi6<[L(REgNWhZxietW^gC?U?T%gk~Ush*0=T<RlhGY[}R.[2S!i@Ai]*RRgH7g`71ZOh+$^nT_
SxRn]9SUh~'^jPYVCZBgE~TyV5Pogin[Dh,hha9hw;TiU;Z~QE`r#i^SVhh-*gD@T4gcKWVRX!b~`)hHGQlW'hn)clUmiC(WNigfgC3R5S%Q]U':TjQ0
Y6SYSIR_<PzWolS}g|}XCPRh>PSEYxheaS'X9Uq!PlQmP|R{baW;Pi6Q?PiXqR_[oIY|XPgQ5gN8UzVEV9Qh;c;TWR4Z,bu]o`ka%PxP``Oi9`iV!lS~
gFngsYQ.Y)gn7h,fU%h^:a)ii&gC;W!Vw6Hb8RI[SV%RBR)PRXYUMUwV'#!!RJlT!hQCTxUoQESR$WISVUmR.Q`QJV*XkU$U'QzS^]0bKT/bgg[2]P[q
b&_ARgT`W3EVBS_i9EMiYYgzOh;-ht.i_SgCtPa1P]Q+#PfQ&S.X5'RyRGRcUgQ=QvU00+UEPZS}QJY1V.4VA&QyWmS,PaSZU<Y!^3SJ#AQ'V!S<P~XV
T9T3SQULUoT#/R)TrQPVARhi[cRM^4gN}lT#h,olT$gJ:TDgl7h(-d@hP4ShQ@a]i#!iFk`wgDAh%qdw`ci%xgC/lT%h-GTW_ChzMVtY9h$1hD;iHLcG
gC0WK9Ps[UQ*Q3_CRCR1SgPu7CV+h0;Ug[%Zp$QF[gVhVF[Qi/)RlQEUDQCiVNg`uhRpi:?gXblT&hcSW`_khLLWK'lT'heSga?Q<^7R=HRDR/V7RWU$
SRPk@S,RFhLZU4d_UVQ.TNT%S;Z'ZZS!`HWfiltPvgbtP{^6WM_RQ%S+^6T'TLh[jQ}i#LiGbSogEGUGQD[k`EQ_cNXzPph@]Y1W!PfPfPZT`Y$[_QAS
bU(P[QLZlU(W'YTW3UpTF_BV[gR*gkth3*YVQ+RmhxsYvZ*R]QCiUyinUgO7h+p^pho8i,H_)iR%RDh'Ch>l]7lT(g_@U[U/]MR=S$[=PchNKR:X$G]=
^a=R^i3gd@gC<^Bh8}TWhbSSBUMlT)i9NgSRV=UyYJP}#U']0SQQWUpW$[7R6S5T!QKS<Y:Q/hU,QQ^oR9PnR`:i$VPdQa[[a;PwPwUX_YV;gH1gl2h-
^b8hijUCi5$UVXKgiEW0asi#FiCci[GhOMgif_)d2bgi2AQM_viY*gNjlT*hFSh^LiLai-_iGngHHZtU}RGQoT-TxR0S16StW{RwPaSKQZS(Pe^7S`Qq
ROUoWTRmQUQUQrT&SIVYQ^QYU%R@>Q|SKT=U_SnPmR{WJUqRJZ2RuPdRSS8DZ]=!OKRsT@SKPjgS:]}QbVQPrh?WT;V?V}Q_ht[Y_gp7TXDQ_`iU}SlR
NSDT_R(aRX^QuZ+Tz[=RdS2TgQ5^vQ(cnTI^_Tag{oi-AiBRVpgmrAPehQnhw`a-hE3g~Lhrai/mP_gCDP]W-ULQ0g})Yohnhi,OiTHgGCYsX`Y|RCTF
7gkpThRzS@`8Q84T.PXhN>^<Sgc5^EP[^?R:$Q>T&Fg_gZkX~SoVyb&W'WeXkhgTi*W[1Z0i[E@gFJPlQ&]m`dTJ`B]FR!hK2Xz[YZ`[IQ[ThUiESCXI
]tRZlT+iB'gc3VnPe]vgjhCZBh;xlT,h?xUq_)hz^i4agE.]SlT-iUhh:bgDiS4T@[:^=Wb_ChL3hzlRWY:SjTwiT)QLVH[$Pwg_}]|RuQMW;PVWkb'[
QiEPVL^qZLYMgidS=bWY,UOhYkiUOR6R1Y1h(li4lZTd?gW+glpS;RIh+MhW2h~2iRjgb1g}ghMLih>gE_gc0d/b2_chb5ih<gRUS;XE_n[3`zd'h^Kh
z,iU&QsgRFg}&S(h?8hmeY'iYlh7bhq6iijQ1gD)U2T-gb{gxpX?_ThKqhsilT.iGegstlT/!hjsaCT<PoS8i>`lT1gG%lT2!gbBVY_0YhSLPxS9lT4h
2}RCX*X8Sz]8P^Z0R'lT5hqulT6i/{lT7i6Eb3^3lT8i[qg].gu+a~hBtdMZ0i3ei^[T`[@gKJgzuREh6Ohx,gIAg`FgtLhHSi2!RegiVi',gHTSP`6W
.h#?h@#go]h3CgLqgDRR;lT9!!gd(lT<!h8jRilT>hRh]3lT?hxnPaR_i@Y?lT@i]!lTA!!gDqlTDg_Qgt`cDlTE!hUIhnxi5~lTGiBii`Qg[+T4U'HT
GlTHgs8lTI!h!Bh!-lTKh2pY0PZR9&Q(S-lTLhH)PzDlTMhJU3lTNh]jAlTOhfSVilTPhn-lTQi-;c<lTR!!iI9lTUigilTV!!gwWh>hlTYhJClTZ!iR
SgRplT]!!h.vlT`hG4QiXBhz$Q!lTaiR^_DZ!h+{lTbhJSi!+lTc!g`blTe!gokTllTgh*2Q4X-PWW(R%SQRvQ`Pd5S/QUTClThhQjlTihS*UJYm[tlT
j!h{Ci3&`,lTliKolTmiVKlTn!gCiU>lTpgN:U/h,M`8YCY&]GX%hz]XrFlTqi.gTAS(RXlTriJ5lTsiVERhgD_Q?R&RSW4RagT=TYW&P{QtQ{T|^1lT
tg{,YsQpQ+V=Z=Y?S*RGTXhf[i)gZ&ie]Wtgknh;zclPhiHuhAz`yTm[yZ6i&}gL*gb#h&ChSDHSjhrOiD?b>W%h@Pcka%!hxK^kQfWAgf7SQ0h1/Q%]
5bLQ0:]=_mUXS;P`VCi8FiSuU9h,Jgtgc$TA^WdpgI+geMh8uh[egbu](Q'hNGV$lTu!gK+S!b<RiQ/PgUblTw!goT_OSMQCQ1lTyh,6lTzh5glT{hK5
V`lT|hc{HZ!8TTT!lT}i,9TDTQ_SlT~iD*i]]gz<h8<V<hmzi/[c6gH+RFRTS>^wR,XsXAW(h3l[%REPrW}WmR0%htIWdTCi=8`HPmlU!gDXR-S3Q{W<
$IgibPoPt^mQ.]DhL5SJQpV}W,PdIY3WUWmY0QOiB$QKQuR`]nQ)!gPPgtMc0PgUThIJhc(iDliY(gD[lU#h5qSZZ}UOhsJW>W9iCQbPQ#Rti$DibpgD
ZhIyiURgL-VVSPV,g]<QWX:JRj]7S%WSh;|Q{SG?Z*RzS&h{#`ocoS)lU$iTLUL^9h,ci;q^JgF`RgQ[W1Z&WfNU_`%_:h@W[3UphmIWsY1P{RCUwRgR
'U@_niXEYkgD=S,T3P{lU%gW%Q@a3LWv!PdU8PbJ!WYT&U'lU&h.w'lU'h37!Y=Q4lU(h@clU)hE?Y;!lU*hQkR?lU+hW8lU,!hld]#V4]pTvPf3Y)3U
_iCDP_R9QFTWlU.!g_|lU0h:%ht`JlU1!gL+gcnWmlU3!hC{[rhu_i:IlU5iHQY_lU6!!!htUg{qhE{hk{i+3lU:g^ogw;RHh9fi4(iI_[`gD#a(h?ri
$WiTZT5Rfh#mh<~iD;gMlg{+hw}ijWgGSQCRPgiw`1RZX/[GW_hU/VLhr7WYXnVgQ.VSQ{bAgDVP|FlU;!gc9QxlU=gpHS7PcR0lU>!!!hKuTYlUBhTk
Q#lUChbIlUDhs>HPtVWQ6lUE!i9[i9QZ_lUG!i[Z9lUI!hF9c=hrX#PRi5(gE((Y(S|lUKgUlUzX^T}Y6R!hA<lUL!hk}a-lUNi(M[(lUOiWC+lUP!gC
&SiEgbWh)ShAqiC>Y_algEjgbJQePrbolUR!hbclUTh|Ei9bgLOU5lUU!!gE;Z&gi/hzngEBYLVi_;PXS`(&^~ROhB=U$R?UoT#R(XN]<WyU;SLUEQy_
?U/iUZgFoZ(ZLh(vQChG!P_T/hlt^FiF>`2c]giKh1vWOZmhXiglWh+bhCrhg6Q<i-$iUkgC.R9[x_.QMPVQCW9V&PtQx])XiQkWhQJQ/[bXIlUXhNsS
Ib[Tz^GQ-)TURLQ~Q7P^XP[e]lZUS3gLxY!VY]ZcG^zRWPy`iQ]T]hm|i.SZkVcin9$hKdhfni47iK@gFY(U:Y4_k^;[N^6UOQpW5S{^5PtW1a^T/`qR
}Q$TR]6VNU.TDQfayinMgP^S5d%RKh%6S+hBgZZlUYhWkZSR8S@UGTSZ&i59TQQaQCQDT=0Q6YNgFUPYSGQ|1R?>aY<RNWFPpW$TsTGaEZ6PlZ3TOWqR
{):S/^PPbC:Whi34^F,X8PwQURtWoSn2QzgN9g|0Q4h>;hWJ]8RaTigR!gm(U/hCNT3hiciVC]OY6h#;R?i*ygC'QZ9Tb:Z^`9U-WDQ3PmQPSRVpU[PW
P{Qq#T8SyS/RDRGT2IPYPbTsQIX/Q5SKUxS:RrQCQ8V;R:^/i2$RRTg]b>QTQTQ,PwZqPs'QmdZgNiP~X-WFa[RmS|Y*^UhE=h`tTrcKZxY)UQY2Y/^M
PYQiRzdLgH(T*QKRHYpgsVPz[nS1S*P{R#h,SET2P]S4_2P|UOQDPhV{W.Us%QKPdQ;UXPkQ+S:Un`2QpZ:Q1WyRRTQPpT(]*Qaash)=hh-i<=asgi2Q
ygQqg~'hN?gI%gir[5R}R%h1d^{b[acXVP}Q[X}i=X,_dQagFcg]{c@R+]VhqTgCbS!PcR5ge'hu>gTugTsTHY7VDV?Rgh*pR>R*P[^4PmS&SQS8XlTY
cpQ}KQ<]O^2YFPmX-S(QpRiS+%X4`Jhe3T_gH$SER/ae[URwh*lZoX`SJSeS.]5`2i,miC'Pwb]Xwh{SgCSR/i-4iGdgR?h7Ah3AWui!]gaXgzL`.g~=
hH'[cQ}hnPbmc;TrgCr`^R+W#1gubXm'SwR*R#QXS17Z9RiP]W0h[[PcS2/ZLYpQ&R[Qq;]3YZlUZi:FR$WRhY!Xh?[KUzgVYR7W?g~~R^U~#UyS<U?T
ST>_6QbP[R$Q$S6P`Q3VU[Q5ZiXwYNTUW5UqR/QHYbWT1QZgG:]?a[RIY6h08hRyRc[YQpd`_ea`RLUxh(jT(lU[g_jhCnhm7i@I^=Wogu?V7hD>gC:T
6QMZ4Umgn~QEh8+Pfh_-WnlU]i=xQGTVh!;R`hYoY*iKUS_inXh&2hDjV1WaPTaLS]Vkhi}U<i6LT!iO3]fP_gNlgj^h&iVAhk@gK3Wu^,gys!QhZ<hd
pi6D%gHd9VNWZ_%]wQVTw[XQuKQ2Xn^nQ4ZoXM]DcPS.T/RPgJWg_cZZIYh[gh]@`Mb-SSiG^OgLuh/;hf4i9JgMRgdbdPi'lgHwlU^gO*gk]_^QdR#U
vQzhB>hVchv(i>2iTIQ!gEM]6VOYx^*d6h<dS?`Xd9hy%Yri:&S:VbT![(PcTWgN*X<QZguC^bhDBhlki@9O^_gJlgk8h<XSKdoW>]THi3?Plg`4TR]*
_|hL,X{U7i4FU6VPgs5h+*h@!htSY*dXiW']WlU_gNvh,Yc@Sihm:i4P_cPRiaogNOQ(VdgzRRZPza)Q6PkREbdQZh]xQk.R.P^c3U8Q#Q:UVi8}RnZh
JDgGzd]hK#aLi)_X:gjwZih-OiDRgSH]JZ%^%RGW~hn;V-^+iIbh&0gJNgn!h,ZgaVg}hRU`$Q0Qm[|hXDXShzjS}cPWxVOS#P[PtT&)QHY'YAU-gC7h
TV[/TOPzQ>V`c@i>+<QJS&h*7X]hQQgN,h-,im&gL/gukh<0i,<Q1;gx*hwxVHi:GgS<Q)UQ[0UQhG0hroQ@QsRQi<-Zqi`UYzgIsgE2^Rgxrh@Vgl*g
G>Qca!dCT8U]h1![URt[([DAQ3ZCPQYePVT%W$^+i@6iUWX,`^gNzQDi[Si1(gC)h.uhBygGlgjah.7^jRZcM[:iGtTQi+khb2PpguvgEDa0QaYVRbgx
gSrQI]2Uvhy?iT*YWMgI*XjUGV2lU`g|_lUah&eT;T$hD|O[b7i29iNJgT[ThSogt.VLh8X_$Pxhlri3[gcmhvIh#8hY6hspi9Hg`kh$h`LgipVwhA=l
Ubi%7gL6WB_TdDS9h94RTQFheX`oU]i<PX,iZtlUch&IhD_h%pQ9gL8WaXQi20gyzdflUdhUz`5UviB}g_yh4FhwAi/ad$iYWgIwgcYPxg}?iBribigy
xhLSiRyg^/X'Z8]iUzPpVx`)Q!^eUa[,hqbXyi<fiY5gNV_8h-~hL!W9i9GX?Vf[GgLUV}h!>gF|`Ygwi^7h<5RN^CQxdii0bXXgtShDHSzhwkgy(gGv
QVg|GhK~hgIUxUWiCSiX'Vgi9Tg^8dWh.Rh~KbNgT*dDY3QEIc#hu4]UiR+R<gFZZG)#T)Q:U`dNUjW#7QklUeh<|QKhUOV|huXPtTbT5PtZfQKdGW~a
vW2gq?h+kJhEpUKlUfgHOW&gtPU?acWe^`aB]Xi-V[?i[-i[*T1gUphbnh3)i4bSbiZkRqgtcXrhUPRgi.=iD)a%gQWgt!QOh<gdNTHJ`zh{Pi^KgCvi
CBgC1SX]#`'`xh*Bc-hQdh|nZz_uYwcy^ngb/WEi'g^:iiogjP]iF`!bmWjQGQ=hq?QbiR3!R(T5gOHi@_gN/V(QSQrHh6~X<hm2]aiI{Zfik|gSoR*h
X]i)BiRFPRQNgDmQ-ge8RcXSVUV?^LR>[tT[hq!SrTAlUg!iY#gDpTc]0X!TzUfPmaxh3M[.WJi,CU@QUQ;`Yi_?R5gP8h0!gHqgqsh-Mh|=^|gDv`$W
;hPPiEdd8RuPqPegZ5VFi'rZagzqh7]hOAi?Hh8QiU8Z7gcWhK6i;QiW?gH.gm_V,Wq]5c:ZJWxPWPhXnEaX@R+[Ba~lUii:$`%b,gi+hcgi-.iX|gg_
gH:YZaLZIbGh>[`>hv##W9iJQ_|gDsW:R7`8gtHh<]UcSEPnQ%RMVQQFh|@]*R)iBkQaXCahgLXgt=T;QM_gi%'i=yYKa>gCuPgaL]+FQIX{VmXQ3ZLQ
#`BT0Q,QMQiQcPo*Q:VnSdPWQLTfWhYTScWbTxTxPwTA2S#[1R^iLw]&Q+gxGSSiFjgfHh)~h?~Pjadic$gv+RGheIgUsgsZh;TQ;PzZ8hjti(3YzihQ
gQ4T(c#h5Xb7_$[FPShz`SLc,R:SviWJlUjh&wPYh^y!TcgC_gX4Z@VPWtV!X{h8lh*xUDa(Y2Y1hjwiD.i``Toh=zTH]?i8;iRmgN!gqFSkQlQpP]=^
n!YGX_TPQ0Q`U@Y6UA_TQ,dz[3iCWbBiljgQMZ9gs=QURBPTSr]AQdZ#Y8TsR,X<hniY:T(Z*Z_UsgOYhO8giqh6-iMsgV@TJ^Mh'oP`SRU,^eP[]Ghu
.iFhi`CgGfQ0YhQ:OS[P_gq9S[h-;hITVriBhgPU9`/Q0hHNQQQ2i&!]5h+>i%wgXAh+:hI8h~pgQhVJh9pgt?Q*[`W9hI5i4[[ZilegF#h$uhGr]ni'
~gw6i5]ijVgL1QvR}h=uhusilxh*'_(`3_WgSjgl?hjvi28h8*>*gTBgwBh=|hrdV-gJyRsZHR9Q(XbS+XEYtgzVQ`[[QNhJ+A!RWdNP|`qi36""",
    "cp949": """\
j4]}bf~!9}#ofOJk,r}!v~!<}!w~!<}!w~!1}!w~!%}#o~!-}!w~!*}!w~!>}!w~#$}!w~#$}!w~#$}6<""",
}

DECODING = {
    "johab": """\
daa1= daa2= daa3= daa4= daa5= daa6= daa7= daa8= daa9= daaa= daab= daac= daad= daae= daaf= dab0= dab1= dab2= dab3=
dab4= dab5= dab6= dab7= dab8= dab9= daba= dabb= dabc= dabd= dabe= dabf= dac0= dac1= dac2= dac3= dac4= dac5= dac6=
dac7= dac8= dac9= daca= dacb= dacc= dacd= dace= dacf= dad0= dad1= dad2= dad3= dad4=3164""",
}

ENCODING = {
    "euc_kr": """\
3164=a4d4""",
    "johab": """\
3000=d931 3131=8841 3132=8c41 3134=9041 3137=9441 3139=9c41 3141=a041 3142=a441 3145=ac41 3146=b041 3147=b441
3148=b841 314a=c041 314b=c441 314c=c841 314d=cc41 314e=d041""",
}

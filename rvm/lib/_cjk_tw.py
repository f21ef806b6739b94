"""Codes of Chinese, as in Taiwan and Hong Kong: made by rvm/tools/make_cjk.py, to be read by _cjk_codes.

TABLES are packed.  DECODING and ENCODING are what codecs do otherwise than what they are composed of, in hexadecimal:
codes and their code points, code points and their code; nothing behind the sign where there is none.
"""

TABLES = {
    "big5": """\
fKVldcfKW!ldee|Hldrldq&ldWlb>e|Le|Klb_S!lbae#~lbc!!!Rpe|9lb?e|:lbAf.6lbB<R#!lbC!S3#lbE!fKk!lbG!fKg!lbI!fKa!lbK!fK_!l
bM!fKc!lbO!fKe!lbQ!6}!'e|>!$!fKt!e|[e|XldY$%e|be#nfKYf/1%f.vf.u=PZf/lf/-f/,f.df.c>f/!fRve~te|elg%le9e)llbW!$!lbY!4!!
Qq#e$AAe#xf$ulds#ldtf%e!f%_f$yPV0lbq}!&f%:f%'!QAf${f$zQgfV4fV3f%)$(f%2[:#f0Kf/pf#G#f#F#%!#f#NQSf$~ldfNldfNldZe#lfKie
#i!ld[<e~r'lbx!!fV7fUZ!!PRfU`fUL!PWe#wgLC#$gLG%#]VhS?hj<f.C}!)(f.Pf.Of.Nf.Mf.Lf.Kf-Zf-Rf-Jf-Bf-:Q>f,{#QYf-*%%%Px!#f.
1f-o/-f.#QG!#f/Jf.3!!ldg}!+f!s}!+fKx}!*gQ`$!ldx}!;(}!;e+x}!2#}!()}!2#}!(fNG}!Fe)xe)h!e)f%~!bgC&P|gC'#Pc;J'OW#G'Q;A!Q
aQ@M<Q2gC/#gC.#B.Z3gCl$8gD(PR4W=R-RbPlQL;Y!U!K3PoU3!#Ql847P[S{)-!!,Q:QR.)X}gC7gC6gC3A$*3gk[gDR*%gD]#/@gE.$$!'gE8!gE2
VzgL+G'!gLVLQ%1!!R^$!8D0gQfgQd:GPjgS0$_9P`#gc,$U~R'47PWT7QMQJ6!QuV?O6$X#P{1.6MRv9A[&Pe8Pu*(PVF[fTr-&-3#PtRIgC?gC<gC;
gC:%D3#gCuQ^gEFgEB!!!-!gEG&VbgL.Ph!CPp!gN*3Q]gOvQ,!2'gEM]=gQh9gR!0gR0PpPVgSJ0gSR#gSOgSN5gS_gS[gSQgSL%)gSWgSVgSK)/X!g
[aV69$Pf#U5OR#T_gp=gp<=!Q6*QK8gsYQuV?Pl!g|Xg|WY:PdSVh-*h-(!#[eQ0Pgh:cI*h;6h;4bxR?&Sb+PT(*!(!!!P{R]PS2PQRW(2SUQJQ}Pzg
CD!PU!7PR,#gDpP}+1gEy,gE|$!gE~gEa%&gE_$+%+V8gL1gL0#A*=DQ-gNC!gN@)QSQ+:gQ>Ps!Q_'gSsgSq'gSh+gSk.gStgSogSj,gSm-Wmg[eg[d
Pyg]Zg]R&g]V$g]SUF!>!Pogc{,gd#gc|*gd'U,!PQ!gi`%Q7=Q)StIQ6gqoQb-R(guaV2g{o!$Pvg|bg|_W}Qzh)V%!Rp!7PVh-2h-/%ZwPf8QbPjh;
M#'!h;F&-h;Qh;C![PUEhL7[O]MT,QKV8PwPUPg#*'BPo+#!Sf(**10%Pr%-ZxU+-8S*iShgCXQ<Ql#gFY1(gFFHgFhgFBA!gFOgFLgFJ,2gFN+>gFo%
gFA@gFHD%gFZ3UHgL5#IPd!Q4gNV&!gNZQIgP#!#Q=Ps#Qo1gT(AgT0IgT1@gTMgT=6gTLgT%/BgTC#gTBgT8(!gT*=%gT;gT5gT).W]'g[k(Q%(g]k.
g]r(g]i3g]zg]fTgPrQ%gd87gdD&gd?gd<gd38gd9gd0<Tkgi6gi4!PSgif%Qd5!gkbgkaPu!$glRSnBQIgr%$Q3.<PhgtH6#Q%guV,guWEguv.guuV!
g{tQ94g}@g}*g|}4g|t>g}&#g}#g|z@g|vJg|uHg}=g};g}0WQ#h'_R#RnQ1h-L!!!,h-T)h-Gh-D;h-Q%[<Q0Q9=P^h;x(!h;|7h;a17h;g=h;_Oh<,
h;t'h;i-h;k3h;m8(%h;y[!'!hF{U@hL;hL:Q*hM@R>THhT%-!SXQ3R_U4hakhajQ~W#VTSOhtj+hto$htq9TpDhz9#dLPjOV100PkR1-PfRc@R;63%i
B'iB&gp7iD;2)iDPiDMQmQC']8iSu$iSq#gCLPR>91$.!R-OgGCgG)-gG!PQgGAgG<gG9gG&&4gF|3<gG42#gG0U0gL<$5/gLa#PhPcPagNkgNj$gNcg
Na),QCgP5Q^#gQrgQp62!!Q#gS:$Qc#BgU&>gU.gU)gU%./gU4gU*5gT|&7/gTm'DgU+2VgQOg^Eg^8g^7g^/&g^29TRNgcI!gcF1Q0gdb:gd`gdTDgd
m+gdtgdr)gdqgdU%@gdlTL&gi=PV$gis%git#QEOgkh!Q7glh8glp#'#St#gpmgpl'gphQ-Cgr5&gr3!Q&PR!#Pz!gtfgtcQ'$>gv#+1&<'gvD5gvC-'
##gvIUQg{xKg|D#PbPm$g}og}j$g}d:*g}UI!g}vg}sg}R6g}g5*g}r'g}`Fg}[Hg~$!g}qg}VCVkQ/6Pa;h*%h){h)uh)q-h)o0'h)yh)vRqh,fQ(?+
h-pLh-r%17h.9h-n!0+h-}3h-tFh.5h-{h-i)Z;Pf!9QZ)R2&,h<K<:h<M+!h<VGh<EKh<nh<R-h<S)h<HJh<`Mh<Yh<UGh<vh<eh<FPfh<wh<q+Z?hG
4%hG00TE!,1@#Pz/,hMUhMNRChOohOf-hOlTJQ&hU7!RTPaPR#R[9SO#!QNhasQyhclQGUZVPPZhqvQ@Q|ht|hty0htx+hu#,hu$&SD:0QmhzKhzG51h
zM;hz`hzZhzS+*hzQ./hzfY~DgNOi-VbjRn'iB3RN$iD[&R|+Z0*QcEiT)iT%*iT,Q=PQQ0-gDj/!SAgGlgGf1BgH+gH)/gGzgGmC(gH$.gGeCgG{gGy
9gH(1gGnTRP^gL|0QugNv($gO!gN~gNzQF#gP=gP;PoPmE@PdR;5gUVGgUxgUggUT.5gUqgUlgUX8$%gU^gUY'+gUWgUU9V:QI*6$g^qMg^}g^bTugcS
gcQgcP#QRge!Hge-&<ge/&ge$-<geES}P]$gj!gi}$Q!Pp!gkpgknQTgm<S3G)gpvQ$D'Pw/FPZDgtl&!gtn&gtpQO,$&gv<;FDgw:gw4gvugvrJgw=g
w<gw6U3QbP]g~Wg~Jg~;5g~<0+g~?'g~=g~:3g~B>g~PV7'Q,3FPf)h*2()h*1**h*6R=Rsh.v?h.wh.s=h.Xh.QPih//'h.g.h.VG,h.Z806h.RJ*h/
#h.uZ!:$PQ>&PkQqPeHh=i8h=dh=JFh=]h=UE#!h=uh=Yh=3Pgh=f2h=h&(h=L>Yg0hGYhGR$hGS,hGThGJT>PehLI&Q;hM_!R@4hP%hOy<hP*hOzSv4
ChTF#hTEQ&hUB!hU@!R?/!!PchXPhXM#P_hY'hY&2#hY,hY*,R?G3h]&!SG$h`Nh`MQ8!8!havQ{#QDhe7T2QK$hjo*hjvhjs#V,PyPSPh-hs?%FQg0h
uThu=!)6huUhuH1'huWS%OR/=#h{5h{-,?h{7>(h{$&;1h{.h{&h{#.h{%-18Y0J#i(4U)?S$PvPVi2$!W9#R>i;YPdS'i?BS2iBHiBD)iBG)iBMiBF%
RL%iDl#QNiF<QIZ?R8iT5!!S#(Q(C'/QnPU%Q~$gD!P~Sh!7gHIPYgI#gHRPSgHqgHaPXgHzgHugHmgHlgHT'55gHKPRgHf/gHsgHMgHHPbgI(gHXNgH
dT%I!gM0LgMZgMT&QQ'gO*(#R7PxAgR`PeRtIgVSPXgVNgV7.5gVL;gV;%gV3IgV@gV<gV8PdgVYgVO3UJ!R(3g_=g_5PiRqPk!#Q~(%$gefge^ge6PV
$'gepgeVgeSSqRWgj.$$gj2gj,(%gj6PoPp%gksQd1gmfgmTgmR)',gm_RePbgq%QF#grEQPQ'gtxgtwR3+#gw!&9gw;'6<gwmgw`(gw_gwW2TdQs6g~
MPrh!0g~~Gh!4%*h!;h!,7h!/g~y!g~wFh!>UR!PsI%QC('h*U0h*_h*Wh*SQ~=!#Ru81h00.h0#*3h/pQPh/^PW&h0'h/:Q!h0*h0&(h/q<h/Y&JY/h
97OQ2%!h:yh:wR6Q@Lh>kh>jh>H3h>Yh>;P]h>N>h>Ph><;h>KDh>mh>[-h>GPQXy/-hH#hGo(SyPcQIhMx%hMwhMvQUQ-=hPXhPJ+hPHT(*hTVhTThT
SQ+(#hUP!+hUZhUW*hUVR=F;$!P~hYM!)R+Pjh]A2h]78$h]?)h]:h]94S1h`V1h`fh`])h`dh`^$QPhb1%hb-($hb&Qs%PtN,T*Q_hk)hjzhjy7#hk&
hk!&&#hj|-#UvFPWPShrOPh3hsG%hsIG#Qy2huk6huh(3hushun6hux.huwhujRihxR51;!hy2%QUQ6H#h|@h|.9h|?h|+h|*<h|((h|,h{jJh|'h{{<
XSPXAi(M2&i(F8i(VU*(+!i-li-hTQi22i20i2.*i2,.i25$i21#V1PTi8tI!R?SCG#i?ERLPs&iBY*iB]iBV0iB`)iBZQdPoiE+&Q6iF?iF>QR&iGn&
iGpZ4RI!iTKiTE#(iTB'Q#U~R4RgPRPp.+gDHUR$gIZgIEgIA*/gIG=2gIL(AgIs$gIMgHjQ&gIlRYP[P~Q@&Q)(gPRgPOP^gQ-+G!gQ]QKh,VgW<EgW
]gW:;$gW9(gW'FgWE'gW%PWgW.gW$OgW!PYgW)/7Td$g]3R@G&g_yg_R%7)PUg_j#S5PeR>,)>%gf.gf*GgfHgf4%S4PzgjCgjBgj@gj=(Pfgk*gk)P|
gl!!Qqgmq).gn$-gm|9gn!&,$gn%R5Pygq0gq-%QF!grTgrS*Q=#A6gtO#M#&gu!*gu*gu&RMEgw[8)Dgx*PTgx3)gx1gx+Hgx2=gxKgx<:gx.Cgx=Sb
!NSg(h!eE-$h!jh!YPS3h!dPZh!|h!v9h!^P`h!w%2),h#(h#%h!sh!nh![h!Z3U9h'}h'x)h'~gWUh'v*h'|h'{Pkh(f2Dh)9!#QUh*m+%h*yh*qQbg
PQh,vSuOh10h0~Ch0jh0aP^h15h1%:h0nPdh1;h0qh0p0*,h1-#h0mWNQNPS!PbSrOPYh?`h?8PQh?R98h@$,h?M%h?5Ch?4PR<h?>Pbh?|h?K.Pkh?;
F2h?_3(h?uh?oh?Lh?Jh?0Peh?EHXU1!hHGhH9S]Pc%QbhN=hN8hN5'Q4QD&hPn$hPi0R=7!F'Pf!hT]/@Ph!hUS6$R+PihX]*Q!(hYkhYe##S?h]^,S
%$&QTQ^$QQ)heU2heaheS&1Ss&hi`QxhkUOhk@,$%hkB$2hkA4hkDhkCUcQ'hr(PT#%PmOhsyRShv4.)hvG(hvBRHPU#hy@$Sd1h}2h|oKh}0Hh}Eh},
h}$*h}#8h|n%!+BWLgtPi)%i({i(q/i(p2&i(li(j;T<Pni-wDi.$%i-|i-zRsi0jQbi2?'#-i2Oi2Ai2=(U~2Pr$i9Ii9F#i9ER*i;LP{i<DS/%SHiB
p.iBz-iC%iC#iBs&*#iBr4iBy&iBwR>&1P}Q=HiG}iGz%'iH#Z*RK,iT^&iTZ%#!iTVPwKiUxhdwhdviX}!Y=T=TB+G7gJDgJ/gJ'5gJ3gJ!7##h,ZgN
#QG#!gO?Q;gPWgPUQEPnU,&HgWs/4gX2gWy;/gX.gW~%gWzPRgXHgX9gW4Q:gX4BgXF&gWu,CgX3T&S0g`@+g`:-!g`7g`3$RC!Q,S%Dgfn4*-R6giKQ
'gjJ(gjNP]!GS)%gnB4Q}Pkgq7$$P^Pogr`!#Q>PSP_!gu2S71gx(%KP_(gxq<gxg,gxkQ:gxh>gxm4gxw3RxKSih#!Pfh#VJh#`h#](&2h#g2h#m8!h
!iQDh$$h#rQ=h#q@St)h(,!Oh(Z@R)#%#h+%Ch+0%h+-QM!Ah,xU3h1d,h1gh1fOh1n7h1}h1v3h1aAh1rh1Y#Pc&h2@h1W2QZh2-V=h8D$P~h9DGPUP
b!h;!UY*=h@K2PWh@uh@J&h@Mh@EPchA&h@NPT9h@Wh@PPlh@_:h@eh@V8h@GBQShAWh@CPW6h@oOhA7hA-WX!-+hHl6PZhHgS>PZhLZQ}hNG0hNKR|h
Q8*hQ0$1!hQBhQ=hQ),#Rh!PhhTeQ>hUz)hUxhUw'#Qb!;hWzBIQ9QeQ60$TPhbV$hbShbNQ_hd-hd,PrhdzQ,.hf$+##hf+hf)%#S]'R#hkc9hkhhk=
Pf%hkt&hku/$gW{hrc!PXPjPUR:hvshvj'hvmhvW.hv]/(BQe+U#;h~66h}{h}`Pih}[O#$Q)h~Hh~.=h}gPSh~0h}eQ4h~Lh~Bh}wLh}o,VwQJi)75i
)2(*i)./T+Q0!i.CR<4QlFi2x*i2_&4(i2si2ii2V'i2XAUbBN.i9Q+%i9Y&i9R$i9T*i9VR<i;li;hPp0i<U0i<[i<V0i<PSCi?o%QgQX(iC7(iC8%R
6iEC5iELQ+#Q0Ph!/iHC6iHG$iHA+YjiR1iR-'#iR4iR0Rg%iTviTh)!(iT]3P`%iUR#!I$RDP[!#RI$&i[O*i[SR+i^[_0+%gDLV%)gJT!3gJagJN,%
gJQ9TkgOM'Q((gP_gP]!PoWN*gXn4gXi/gXb+3!,gXu(gX`!@gXdSW!SYg`h(g`n$g`k8g`cBg`a9g`ig`bS*Si)$ggPggOggNggE0ggDWU'RGNPsgrg
PmPjPv#S{gy)P[gy9gxjIgxp)(Pigyggy_*gyXgyNgyAgy'gx}PSRT!UGLh$X-$1h$gh$I.h$Nh$GJh$P!h$@SuPU2RQh+?h+=!/h+:5h+CQ<W/h3Ch3
0>h36h3*Bh2cPuh2}?$h34h3)G.h33'h31UBLPqh9n5KWC.EhB(-hA_.KhB7hAthAgEhB,hAzGhAe'I1hAyhAv.W8,1hIRhI7?hIJ1hIThI::hILhI4C
hIDRN9RO/hNbhNaS?hQihQd+hQmhQOhQM;#!S(#QNhV22hV4hV3*&hV6hV5RU!QB1hZ8hZ0&7hZ<#hZ.*$hZ4QRQgCh^U!h^Jh^Gh^:6#h^=Rf&#h~kh
ahQ%hbi'hbc,hbmQG!RAPlhf>/hfESX##RHhl/9hl7/hknUjhqS!)PYhr6hr2Qy#OhtZRWhw2)hw'*&hw-/!hw(QfPeV5i!Yh~|h~pPgi!H&i!+Di!=h
~{h~tM#'%i!(Uoi's$Qa;i)gi)fi)_i)]i)Y(!$%S^QLi.g&$i.k&%i.],i.eR4PjQN(!i3,$(8i3Bi3)P`i375i33i3(-i32.#i2aKUPIi9'Pdi9f!i
9ci9P2i9a$S*i<j*(%(i<ui<o#R6Pt'i?u-Q[4Q`iCP*iCH3iCB:iCViCM)iCTiCS%iCD$R;&PxiF]iF[Q&Q4AiHs&$iHy>iI):iI/iHo6%iI#iHt'<Y
$RkiU!!PZiUYiUW!N%iV+iV(Q&?#Qa!#iY()iY*RZi[Z*!Q|i^`$S;U_TKQR&.gK-(gK+gJy8gJ}gJxgJr#AgJq<Q?QWQVgOXQvQBVK#<gYUgY;8gYD$
%!gY5@*gYF)gY4S0g]@Sn*&1gaDga3-ga7QFIgc$#PigclT*&$ggjggi#,QXQ/*gj`%!#gja#gj^OPxS0$R>)gqO#gqNQE$PVP_KPlT@gyY-Mgy}!gyz
gyugys>Q|VWh%6h%2Psh%Vh%=<h%/7h$oP[/RbPQPXh)DR6'h+SXA-h3lMh4(Fh4Eh3r=%h4%*=h4Gh4'@h3}>h3zTX$RQXBhC*hBq6hBgPW6hC6-hC%
hBuAhBrhBb8L(hCHhC9hC+7%P|hC@hB_6hBehB>LW;&hIl.hIs/QsPw%Qu-S!hQr('hQ|Q^QSQ]hVOhVMhVK+R8#QhhZO#hZ3Soh^^)-h^hh^bRU!ha7
Qh$Q?hd?Pg#QyhfthfjhfSC'hfshfnJhffhfcSC%!RhhlghlRB!hlVKhlkhlihlh*hlX>hll$hldFhl~hlcTwQ6!hrnQEht0NR3PR0hwJ#hwA$Q+4..+
NVyi#E(i#Ji!|&5i#!PQi#>)4i!sM6i#PVpi){@i*$$0i)wP`i*9i*+T}0i/*&i/.&i.{PTi/%Tji3R3&i3S5i3Y2'i3l$i3_i3W*.TvDi9*Pji9p!Q`
Oi;|Q-S&i@,$i@-QVR'iC_%(iC`&%iCdiCbR(iEg'Pz$iFjiFgRo)&4iIuiIY9*-iIZ6XR(!iRE#iRFR`$iU)PS'OQB*Q7B!Q^#Pu#(i[pR!RX!PXP~!
Te#igfT|QE0gKJgKFgKAgK;%*'!gKKRAQr!!%gOaQ,R,Vw.gYxgYq.gYsgYhKgZ0*>gYugYn!VJ@gaX6gaV3gadgaaR1TNgh11gh+8gh>RPgjkgjh#Q?
!SFgoFR8gqY#QGgry&gr|'gs!Q.JPigu?Ttgz%(gyxgypNgz:gz.gz)4JgzN<gzL?gzX+gzR;QFV5'+F5h%g)Ah&'h%r#5h%q=h&/h&-h%y3h%x*2R,#
!SDh+b*h+hYXh5=h4c:>h57h4xEh51h5(h4n0$h4hESMh8XPyB!Y`P`)hCh6hCkPThD'hCr>hD(AhD4hD*hC{PUhCohBGQahCwhCvV:.&hJ:QuPhQz*R
}ChR5hR0#RjQh*hVb&#hVd!Q>AKQqhZY&&hZ^SNh_'h^y1h^}8h^{5S~hc.%hc/hc)%Q:hdDRj%4hg63!hgChg!MRiS$5hmI-hm25hm7,hm=hm4%,hlT
P^:(T.#PZP]P`T'!!$hw]hwZYfGi$Di#uPa!i$=i$;3i$Ki$>i#sP[i$)(Vwi*w#i*c'3i*ki*[i*Yi*N(Rs#Qzi/=,!#i/@Te7i41i4.i3[PXNi3y8i
4,i4)i3wGi47i3}$CT##?Q:i9})i:&)!i:$!i9{/i:#QRPT%QNi=>.&i==;i=M#i=LQcQ)i@5%+i@@%i@6#(SR&iCo&+R#iE|iEv+Py##iFvSPiJ=iJ9
PUiJ.PZiJCiJ5*7iJIJiJ4X=%Sb#!#PzNiWb%QX+iY:Q^Pz*i[y'R/i_!0i_-i_#%i_$(RHPY!PZ?ic&PUicQTI$igvTX61gacin@gKX'gKZgKV&Q1KP
UQ{#Q&YL3/gZKgZF5gZLgZJgZG-gZQgZNgZD5VEgay*gb#QpTb8PgQ>?Y!VcgzO9gzHPfgzu)-g{*Q.W3h&C+h&=!?h&F$h&D,h&A4#h&@Q}Sa$h+p,$
h+oYlh5V#@3h5wh5W,?h6#h5jh5fh5SKh5gR|?QTZGhDlhD[ChD_>hDb-.hDthDqhDahDZ5Ua,(#hJZ.hJK6,$hJU!TVSB(hRJ(hRPPgK!S5%#QthXpR
%hZq!'SQh_<3h_IR)Qn!hc8'hc=Q5S-PZhgK<hg^')hgiRY!SB(hmc4)hmyhmxhmd(SxP[Pa!hr}P]T=hwlhwkPv.Ps!X30i$sA!i$n'Ei%8i%,U|=i+
D%i+3R>R3)i/['i/WQOi1$SN5i4U'0i4F,(1$!i4bi4W'$'S~#GQ'S_i=`$/i=hi=dRqi@I*i@MQ;iAeR9iC{%iCy+iD$R$Q$T@7iJ{P^iKUiKHiK!PQ
iK*7iK67iKGiK;:iK?W@RV!#LP[$&iV?'iVAPo!+PTQ_)$iYUiYK-iYBRV9i](i]%'i]$R=i_40R1%Pbib+P^Q/T6/$#ih(*Tpil{R#0gKqgKf#2TvZ#
gZc1gZh#)V@gb1gb/gb,V]ghaghZPyR'PSScgom$gokQzRKQ7Ucg{$&@g{-Q-#W8h&L/)1h&i'&h&e,Q[!Seh,0Z45h6F?h6_Pbh6fh6@:h6R1R&PuMO
ZZ:hE=!hE9*(%hD:Q2hE?)hE3:#UMhJr0hJyhJx)hK!)hJsPx2S8#SE(hRX#TPhW(+QeR3hZ}'h[!hZz'PeRs$h_Vh_Q3Qm$QtQ.SV'hh$hgz6hgcRkh
jJ#%hjMhjG%S`1)hn5hn02hn)3hn/5hn?hn2&0hn3+hn-S#Qv*Q;!htFhtE%Sbhx)hw})hx&hx%hx#-hx$KBQ.X|i%Ri%L?i%`$<i%ji%UBi%XRGSh2i
+Y@i+mi+Q1i+a/$T!i/m/i/o&Q5Sq*##i4u7i5+i4o-S?i89PVQM$i:>i::$QtQh#i=w#Rei@X%$i@YSNiD'(iD+!iD*R#Q0iG4iG2TdPWiKNPpiKq<i
KriK>Q,iL6iL%6iL$iK{Vq!!iRkiRiRU(?Pi#QHPUQ9Q6QER6i_QTbid1id0$T@%SZPg0im&!im%Q).gSHWQ:V%gb6VZ[SW$PsW`h&u-)h&}!h&zR*S3
PmYth6o8h6~h6{+h6q!Qw:PY],#hE])hEX8hEnUB!#hK.T1hO;S@9PySO#hW8Sz#h[1!SaQgQz!hcRQ*!SuhhM$hhD&hhGR0S|!*hnX(hnP(RYQx#QBh
tLSf#P^ZOi%xE$i&;i&!+i&+i%uVCi,6'i,*TXMPeSB2i5:i59S3Q|Sc+$i>6i>1i>'Q1QO%SHiD-&S1!ETwiLT--2iLyiLw%iLc#iLbV7#iRs&RxiUk
iUh#$PiQE$(PoPw#iYk#&Q-QJ!i]Gi]8Q=Q/QzPe$Plic0ic/QCidOPVidNidFTC-$T2PW8gKz`0V3!$XUio!gs.XH&g{Xg{WXM0U'h,7[6h7Ch7@h79
_c%*hEy$hEt$UD(PnPmR@#SQ.:QkhU$RC#SuSaQ_R$hc[U+!hh_&hh^*V%#-hnh!S)hnrSQ$hrFUw[?i&O.i&G0!3UZ+)i,C&Sqi09i00)U9<i5gi5W2
i5]!i5T4Tb#T$i>D6i>Hi>>/i>FRJi@iQ%RG!S4iGDV-iM?/iM1&5!iMD-iM;,-iME2UJRBPQPjiVYP]QA@Q)iYw$Q'QO%R7$R_REidnid]&Taihx2ii
$#S4&il9BgPsZ:0g[<g[:)V!VV$P]Q?U)[^#Xah':&U#PdZO_mhF2#U4SzScTE$W`%#h`1TNPQSehhj+Qi!iAmhn|hn{'R4Q{U0QRY|i&l9i&m-&i&z$
Ua!S^PyPaT*i5{i5u*i5n-TVi:OT.i>S%i>TXu8VGiMriMlU:S^TFQTi][PzQI&(i`+U4ie7VgP_PUPjPR%inOgK~!`Gg[F#VLY>Sp[^#Xbh'BQ?Sc[@
*h7aR!]mU%QRV)hS*TGSy]OV9ho.S>bb7i'0U`i,mi,li,jSY#PtTj$'THT)$i>^R>PsUbVo&#&iNJiNDiN=TjSe!iVeR7Q.iZ'R]RXi`9i`6i`4QWQK
ic3RFieOT<&/iisROPuKPf+!gL&gL%`K#g[O^,VOgp(T.WOXhaHPz^g(XkSsQmRNhWRY-WKhi)[MhtSSqi0Li0IQST6TH!T,#R8U=X>.!X-!QKiX;QqR
TRki`CQKPkS=ie[.iefTJ%SlPZinXKg[RdX[XXf)h'PTu[RhS0aRTLhi-#V($ho6Y4]((UHY?^}iD9Z_iNs%XFRrRWRi!i`MQB!ialT5$if$TAR$Pxg[
WUoh'RhFaav!Sthq:PZi-$$JXti6D%hz%i:^]xWHWw'iVwQHQqUER-PXRrTL!QH!QPQ6inags5h7}_hhi6#i-)T7^WXcWOiO&[/RWT*PpZ3hFgh[Pi6L
iO-Y8W7$ho>i6NXPX^WV!iO2ifE!Vzi8NiO5ijyhK_i`aR1X,$hi<fN@fM;!fK[P_}!u/}!xe-B!e-/6}!((}!4=e-e}!;f+6}!+,}!+~#fgCi;Z#S3Q
.gC-&P^Pig[^lUkgl4XGgC5Y_gC4AQ+PQ(gE6WoSsQ6PpYMU9JX&UEh)Oa4:Pkb1gCW,QsgEJ.gEOgEKgEHXuR{PRZa!UJ9VL$QTJP[gl9TCQB#SUV:P
jh:hB.h;5h;1bz#RDb4c}iSegE}+5gEd@gE`0gEf26gEq$>gF%gEsgEc?W=Q(gN;(Q]QBgQ=OP`QCWyg[fPrg]T+U_Pggd!*gc~$gcz)U-R)1Pzgl@!$
SpQ]0QD9P}Q'gu_guYW+#'g|h&g|ig|`(g|a,Yqh)]S_h-7h-6$h-8&h-:h-1^[O-+h;Eh;@+h;A![SUCPy!RCTNSd[$^RXj%%hz+#ZXXtdjiDA!$iD>
`L#iSg$gFigFMHgF[+2gFPJgFe.gFS8gF?'-CV(KQ)#$QR!P~P}0=!Qh(gT4KgTOgT#$*gT!F3gTKgT2gT.DWEg[ng[lQ!%(g]t#(TgP]Q,gd>)gd=gd
45gd6gd59gdGUC%Q]#Q)#glN$glO*glPglL.#SYK%QCgr'$gr&&Q>9P~gt]Q!gu[guZ>gus'&gul$gun8guz)%&gv!V@Pl*#!&g}1g|x+g}$g|w2(g|~
'g|y#WbR#%h)bh)a$S_#3h-Sh-Jh-F6h-K.h-I]WPl!Q$h;^%:(%h;hh;fh;`PSh;d;/(h;].h;[74Zq'U?Q!hM;'$hM?hM8,R:#hOY!hOXTZhT3P~!R
VWZdEQ'%htg#+UJhz=hz3*$#hz8hz1!i8sY7iA~RJ#%iDH*iDJ`NiSo(iStgCYStgG2*gG3$(gG,gG*6gG:gG-gF_PngF}PRgG/)gG.9-gGJ+gGHgG84
gF~$V*?#Q=gNe!4gNdQQPq!PSPy#R^gU-#1gU0'gTv0%gTp()gTqHgTzgTlgTkPZgTn%gToW1#Q<$g^;g^9'g^>'+g^C'g^A!g^0'6TAP[Q6&6gdugdX
;gdhgd]'(4gdW-$)gdZ4TM$O#Qv$Q-glkglg6glvglo%glf%+gli)glngld)2glwglmT#gpk&Rzgse!!PROgtegtdQ'(PkgvTgvG:gv9Jgv8.=gvH%/g
vPgv;$?gvAgv?gv:gv74UNJQ6(>g}ig}T-5g}X&g}Y-g}S()W#Q14Pqh)k)/h)wh)j))#h)th)l5h*!RP5QAh-kC%h-u&>h.(h.&h-s:h..h-yFh.3)h
.%h-|%h-w!<YxP~h9,Q&PbQ<P|h=)$h<th<P?h<GP]h<Q:h<]h<T*$H&h<m,h<Nh<$4h;wQ$h<ZQ6h<hh<bh<JPlh<j;h<lZM%hG+/hG,hG*.&hG(9hG
)U=Q2hMI.hMG4hMP#'hMJ&R=hOh-hOmhOihOg-hOdSN,Pz!hT8Pq-S%PghX|hX{&Rn%h[p#h[qh[nSYh`EQLQz$QFT,QNX{P}@htz6hu/hu'T%QFAhzY
hzHhzF$;hzU(/hzL=hzchzVhzO):hzR@hzehzPZXi()i('!aJYciB-)iB/*iB7#RE#iDY%iDZ`G%iT&iT$*gH'gG|/gGi8#gGx4)gH3gGrgGjIgG~0gG
q'gGpPUVR&Q=#QAPb<gRX$gRZS0gUO-gUSKgUrh{`gUfgU]IgUe0!gUNgT{PogUP=gT}Q2gU_XGg^m!&g^Z,'g^jg^c%g^^+-g^ig^dSn:PiQTge(13g
e;ge'>$geFge@ge./&ge%/+#ge*?ge>ge7TnQkQJ)gm6,gm51$gmDgm3gm1$-gm=!gm9gm2gm0)2:RlI!!gpw%QRgrBgr@gr9)#Q(HIPRQx#<?gw0gvt
/gvv#3gv{gvo#>gvRA5/)U*!QRPag~Yg~C:g~Qg~9/7g~Zg~Fg~D+4!g~H<g~Ig~>VK#Q-6Q=h*32$h*.+h*42h*=0h*/8&h*@RK!QxPSh.kh.]Ch.^P
`h.{h.ch.Y/Gh/*h/%h.W9h.UPgh/<h/4h/)h.eh.[6:*h.TPmh.iHh.oh.PPZh.~@h.l!h.fHh.nYCP}#PTA#)Pc!Rr-h=lh=^>$h=Ph=Hh<uP|h=B6
Bh=Xh=Oh=>>Fh=?8@h=A-PSh=E:-h=F;h=G(Z1hGE@hGWhGVhGG4!hGOTJ)!C%$hLHQ!;%$hM^,hMehMbQiPjhP,'hP/hP#hO}hO|hO{PYhP))hP(&$h
P!4S/#Pc:!Q%$R9PnPghY1!!&hY%%hY(RW!?,!h[|,h])h](h]#h[z1SE#h`Qh`Kh`JQWhax#(hayQyhcqPvPQ!T+hiB!'!!QH&hjpVQP[hqxPSPl(!&
DQhhuA:huKhuBhu</hu??huS$huD,huC')0huGS@CQ9PhFh{K/h{:9h{'Q+h{=h{(?h{>h{32$8h{Mh{Hh{Bh{<h{6h{2;h{Eh{?Yqi(.)i(-U$.:$i-
WSyPS$YQVliBC.iBBR|iDh#7iDpiDi*%iDsRwiGj]SiT9##iT4%gHygH`#-0/gHvgHOgHNPb%gI*gHP!A&%(/gI-#gHiSZP]gL~PYgMR!$'QYgO0gO(-
!gO+.Q1PdQVT:gV4PWgVegV9-gV6PXgVQ&%gV=GgVWgVC:gVMgVI!gV2OgVU)UL!R4Q,g_Gg_Dg_,-g_/g_.g_*g_(*)*g_+)S[P_R9gea8!ge`geY)g
eT56SGP^'gj*PzPvgkwQ_4gmX$'*gmdS>gq!QF'grH#QMgssPYRagw,.gvpQ'gwZgwR3gwS=gwU3'gwjgwY6gwaT=NQs?Pig~{9!h!(.Qhh!+3h!<h!.
g~x9h!&Eh!F&g~|;h!%Hh!Ch!*@h!2)UXh'mQFh)1!h)0QN6h*Y+R+!Rwh/aPQh/y!)1%h/]<h/c:h/r##@h0.h/{h/dh/X#3#'@h0$h/lh/gXN$h87%
$P[htXh96Q$h:6%h:5h:4&PaSdh>E!3h=KPwPSh>:+,#Ch>pQ(h>b(h>@*h>BPYh>R-h>AD7h=nP[Dh>a#%h=TQ3h>^#h>W<Y2hGzhGx-hGrhq#hH,hG
~hGy-#hG{hGthGl!!4hGu4SpPXhLQhLPQPhMyhMs+hMuhMr)'R<'-hP@hP&LhPM'hPFhP<*hP>*hPDhPA!1Ra!6!MP]%Pt2hUY*hU_hU^hUT%R:PbPwh
YIhY>$hY@2hY?%%!)&Rg*h]<4h]Ih]B'h]Eh];)+h]D(S1(h`U.h`Yh`Xh`WQa!hb./hb;hb8hb*#hb+Qp$hcx'!hc}hczPtPZhe>0he?+heB#%heC*T
$.hiT#hiR&hiOQ`hk/hk#hj}+hk(hk%-hk$hj~hj{VJ&hqH#hqGhqEP^hq}PShrPhrNPyIhslR+hum(hup-huv&RlOhy/Ryh|#8h{lPZh{xPSh|5#h{y
h{o'A-h{n0h{ZPV2h{i/h{s8h|%h{|?h|;((h{q/@h{zBXMi'iPs'i(Pi(G%.i(A1i(@&0i(?Ai(S)'i(O$i(H0i(J%Tb!J)!i-a/i-`/i-^5i-mi-c)
THV/1EJi9AR=#P`#i<@S)#S9iBW.iBbiB^*iB_iBXRJ+iE'!*iE-'iE&$iE%&)Q2iF@!QL.iGq]T$Q#U~URPsgDIUGgIigI`gI]#gIQgII36gIF&gI?;
gIH9gHpPR;+#gIb!gIDgI>O&gIUgIOT1Qb#gOB#Q.gPMP}Q5U/!gW22$gW*gV}H2gW,gW+gW&CgW;gV_GPUgWDgW/0gW#/&,Trg]1R_:g_T5g_N9-g_`
1,g_k4g_fg_APZg_ag_U0g_W(g_SNg_o5g_Y;,g_dg_[(>g_wSgRogfFgfC3gfLgf&gf#PZgf>0'(gfA2gfEgf1;gf@gf28gf6Pigf,0gf'4EgfWgf5+
&gf0;S$giHPvgj>Q`R/gmv3gn('gmw=gmx:gn3gmzBgm}2gn-0R{gq.QC$&grP!QI#Q)gt}*RU'gwXPZgx&+:!gxE6gxO%gx>gx'Kgx-4gx5%+gx6VmP
UFh!uh!pPch#40h#3h#-5h#$h!b9*h!aPdh!hHh!`Pdh!oIh!-Q*h!k.h!t1h##h!cU9Q@Q_h*th*nh*l$'Q}Sp/*-h0W!Pch19Qrh0YPV*h17h0`h0_
Pah0zh0b<h0gh0U(PZh0kh0[.>h1$h0v6h0t<h0c$7h0wh0uh0hWWh8=%!P|h9=h9;!h9:QeTHh?1*h?9R+h?2P`h?ih?=Pbh?ZMh?N9h?fh?]h?DHh?
c!h?b:h?Ph?CPR$h?@<h?H.h?O(Ch?YKh?^h?S7h?AY%4hHAAhH>9hH:5hH=>hHF$(.hHJhHBhH@6hHL-T!hLU!$QehN9hN)+(hN,hN*hM~10Q0Q4#hP
`0hPlhPh+hPkhPe#$.hPvhP_5SkhT^Q1%hUnhUj!&hUoR)hWpPmQ,hY^hY[%!#hYb+hYS7hYdR~+h]d%h]e#h]@@,S!$#!h`j)h`hP}PbhbFhbD!Q_&h
d&Ql3heohe`,he]#0heR3heW5hef##$'heT*T#%hia.QX)hkJhkH%,hk>hk;9'hkP!,hkMhk:V5PT(!hr)PQ!#$!hrU)hrWPyhsPhsMMhsv&R:.hv7#3
hv=.hv<$hv33hv;&RYHhy=(hy>hy<PeS*4&h}'h|qh|jPSh|k<h|x5%h|l@6h|t'*2h}50h}%h|uH+h}!0:h|vHh|~Hh|mEW^i'mQ/i(r,i(|%i(ui(k
9i(ti(n&5i(o(!(i(x!TFPY-4i.4)i.,i.#1i.1i.*0i.+#i.).)i-{(i-}R_Pw$i1SP~i2I&i2@Ur#B!AIRBi;bi;`Pf'i<C'#S%'i?Si?Ri?M*!SQi
Bn',iBo6R8iE8'%iE@!iE!8!iE7Q3##iFE#Q^)iH+#&iG{6iH$!-iH!'Ys-#R_iTWiTU'iTYPsQrQaRKQygJ=gJ7gJ6+gJ-9gJ%*#0gIgPVgJ4gJ$&RB
Q;SLgQ/QY$U@8gX?)gWnR8gX<gX-gX!(GgWxCgX,3gWt0;gWv7-gX(T0S+/g`/&*g`9&g_hPvg`;g`2g`19-g`Lg`D,g`Ng`Cg`B0S4S]gg&,gfiIgg0
gfgOgfkJ(gg':gf%Pp'.gfr)?gfj#01gf~%+S[gjKgjI*gjOgjH%PaERr-IgnO+gnMgnC=gn](gnA(9gnKgn?IgnPgnG1gnF%gn@%+&Rjgq;S%Pqgu/'
S,gx/47gxDgx:Psgxi9-gx|gxl?gxo%#gx7Pe6&gy*gxv&(SMSX>h#F?8$(h#YRDh$-h#a77h#l>$Q2h#vh#T@h#sh#Z5h#jh#X&&h#bh#_Ih#n#ShPW
$h(.h(&-h(/H2!1C#Qqh+!0&h+')h*})QUUbh1bPSh1kPqh1{h1y(?h1eBh1zh1s3>h2Bh2%h1pGh1ZP_Q.h1BQ#h1~h1TPqh2*h1_Nh2.h1wDh2<.h1
]h1V6!)/h1`PWh1c6M1h1UVm#%h8FP{$#h9CIPU#!P`U!Pm!h@IKPbh@g!)>h@U5#=7h@F89h@k2h@fh@-LPR+hA*&h@[h@RPZ2hA9h@dh@L/D3h@QPt
hA24hA#Eh@}5h@`!EWehHi2hHEPU$hHn#hHm1hHj*3hHfS>0O!hLahL`'QMhN-FhND0#hNI,hNOhNHhNE3hN.S0hQ:%hQ9hQ$%(-%hQ2hQ1hQ+-hQ.3R
3PVPchTgQAhUy(&hU|#&hUvR(hWyPkQ2!hYs*hYt&%hYz!QX/Q:%!h]w2%h^(%#h^'h^&h]y%R}h`zh`yh`wQX)hbQ*hbRQ[Pphd{Q,hev*%%#he{9hf
#Slhii+hilQ~8hkvhkf$2$hkb?hko0hke#6hkd/hkaUF!G!P_hr.!PXQ@ht%!QuhuNQ5()hvnhvfhv[1hvXQs)*!!,PZ!#PXR0QZKKh}ZIKh~%h~!9h~
4;h}a#Dh}~h}YPeh}x)h}sHh}|h}f$)@h}dPc'h}yPUh~Dh}]PSh}pFh}b+:Jh}^J#h}_PYh}r,P[h}vDWy+%i)11i)81i);/i):1i)Gi)52i)/T)/i-
CQ+>i.Ki.J)i.Pi.H'i.I'i.DPri.[R6$i0rPii1X!Q9i2pi2[Ai2c8!i2g!.i2k*i2m#$UgCi8{P]%i9N*i9SR9i;g*Pri<^i<Wi<Q0'i<Y'%i<R0i<
OS8)$i?pi?])i?[1i?^!/i?b'i?c)i?`SR(iC5RAGiERiEMiEJ-iEG#'iEN(iESiEQQ$$iFQ$iFRQh*<iH=8-iHIiHFiH:3iH9iH7*iH>DiH<;)iHSiH
QiH?2YK3iR.%RbiTi+!iTniTkPe'iUQOiV!QB%iWDQ`QiPe[)UjgDM!PTU^#(gJP7'gJV5gJegJR2gJ]gJS;gJlgJX#S-QjgON$!Y-9gXg%gXfgXe4gX
Z5gX_FgXY4gX'Pe'.gXqgXcKgXh-gX]SaSM6g`{g`fg`dg``Gg`lg`e0g`p-g`rg`SG/QQT~ggV(ggLggJggC%ggB0*ggM,ggI*+ggF#8ggKgg!ST#!P
i5SLgnrgnX<.gn{gnm+gnvgnqQTQ%gqHgqD$gqEQ@(gre&grfQ?Q5gu7SXPu!gyE;gyPgyLgyH9gyIAgyC8RJiFZg|)#g|*TSMh$%F#h$C8%01h$Yh$O
$Bh$rh$]!h$F;+h$c:h$ph$jh$D1Gh$`#h$Eh#~PV4h$[h$HSpDPdQz'*h+Fh+Ah+@0h+Jh+.QoV@h35h2k750h2r'Fh2l*6#Bh2{!h2hPYh2f+Ih2!Q
Nh2gPWh2sPQh2wPTh3.h2tPUh3!h2n1h2jFh3%#h2eAh2bPoh2oUah8Oh8Mh8L'h8KP}lUlh:M!h:Kh:I!WAP^hB:hA^PShAnhAb!-2).-hB/%hAmLhB
)hB!>hAuJhB$-&:hBJhAhhAahA]hA[8hAp?hB%>hB<hAf8hArWB.hI@2hINhI/=&1'hIXhIOhI07hI1)FhIMhI>$hI2*.R`PahLg&hLkhLiQu'hN^hN]
'+hNlRf'!(hQ`'hQN0!hQ]hQP%((QS?hSThSSAQ!hTrh3YhV1AhVEhV9(hV>hV;hV:9hV=hV8hV/))Qc=IQ>+!hZ$%%0hZ9hZ&&5Q9Qn4h^Rh^Mh^B2h
^C!<h^Ah^7Ah^>7h^9Rl'ha'ha#Q_(!hba&hbd.hbb)hb_QYhd8hd4PpQAhfB*(hfG*hfC/hfOhfNhf?8hfThfAS^#hizRChl<hl6.hl5'hl05hl1)hl
21)hl:hl36U1hqUhqQ!%P]hr3#PV!PhSQhw!8hv{.hvz(1h,|hv}9hw))hvc>R&MhyNhyJ#$WJh~~8A$7i!pi!Gi!3i!!Pii!Ih~o>PRi!<i!;<i!Ui!
?Qqi!@h~v$h~sPii!%PWh~q4h~hh}tQ8h~n4h~lPT2h~x6i!.'>Pyi!qh~z-h~uh~rPW7i!&h~jPWi!6;i!2WYi)ci)U6i)Xi)4@P{i)V7i)hi)`i)T8
i)dU'i.^#!1i.ni.mi._%Q|7Pg'i1ci1`i1_#i1Z+QV1i3Ei3'i2bPZ,#i3;/i3Gi3:'Tu0i8D<i8_#Ai9!!PjQc!Ii;s#!i;t'!i;w#Q$i<k-&i<yi<
Z:i<ni<m&,i<v*R}i?v#i?w&#!i?y*SUiCE&&iCCR=iE[##&iEciEY$Q&!RC+iHk+MiHnPTiI<FiHi=iI$HiIJiI-2()iHqL0iHlD0iI.CiI,&iI*+iH
mYSiR>#iR=Rb!iT|'PYM$iV*iV'QD%!iWHQdiY+!QePm$Q}$i^_&RciaEQwTA$igYTKQCgK,gJw$2,gJ~0gK#(gJv:%gK5gK)gK&RcQo!Q.#PhQBVvgY
SgYJ'gY:4.gY?3gY@gY8DgYBgY=gY7W.ga65)ga@ga;ga9ga.8ga4.+gaHga0-'ga5:gaIQ5Q3T#3ggxggh6ggm4gg~)gguggsggn2ggqggpggl0ggrQ
_Q/$QFS-go2go/*go,(go)4go;go:go0go.2go+'RC!gqMQKgrp'grm/grt%grq#Q6gt)MPjT(gyB:>4#gym!@gz*5gz2gyoGgyv+gyUPQgy|gyqR=g|
-%UVC/#8#h%P!+h%Sh%DPch%,PVh%<h%:h%)).h%.PQh$zNh%Ih%7-3RgNRlh+Vh+UQ,h,_?W-&4h3wOh3m;h4&1h3h)h3e:h3d=6h4)1&h47h3{PRh4
32h3qPWh4-h3j8h3xh3uP^h3nh3gPTh4/h3|BT6$h8UPv!!D!P]WoHhBd3ChBkPbhBnPUhB|PhhC/!.hC.DhC(hB`>MP`hBlhBaPb4hCF-hCKhB^=(PW
hBxhBphBiPfhC2hBoPahC5hC#2hB{:Va*hIxhIo&hIq.hIj,hIp7Qt0PghLphLnQw+%hNoS$2hR#%hR$hQv(QX#!Q@4QLhVJ%*hVShVL+QkR3hZN*hZT
hZ@3hZA0&S=h^i+h^lh^gh^<Nh^](h^_-h^a#R_ha4!,ha?ha>ha=%ha2+ha:Qb@hc!hb~hbwhbuQH$!PeQa5hfi(hfo'hflhfk0hfmhfd4gOZhfx,hf
aSG%hj*hj(RW1,hlY(8hlw&hlSPShl{#&!hlf+hlLGhlU()hl`hlWIT]Q5!#hrmPiP[ht2S;hwHhwE%'hwNhwMQPV}.i#'i#%<5i#Hi#2#i#1/i#:.-i
#0i!}8@i##+5i#(i!wPU&i!~/'i#.Oi!{?:i#&PYi#Zi#X*i#6i!tU&R<i*%&Pfi*Bi*0i)}$i)x#Ii*.6i*@)i*!3i*,$0i)qIi*3%.i*(!2i*&i)y7
i)pU<i.z+!)%i/$/i/,&i/&i/!i.~Qy%i0zi0yPn#i1gR-i3`i3Q(i3U(TYL!Q2i9n)R)Q9i=0i=-/i=+.i=1%i=4i=3i=,#%Rw!i@(i@'UmiEk%#iEn
iEliEi+iEpiEjQ%iFe(iFfS@iJ&iITFiIXGiIs7iIl:iIy2iIW?iI^EPniImiIa4.iI[,:iIiiIe'./iI]*CiI|iIjiHh]C$Q$P|FiWP%&iWV#iWQ*iW
WiWUPriXGPlQ^!Pwi[g(Q]i^JHi^h#i^i)i^l+RTPT%Pz!B!icATD!$TegKE%NgK>/!gK<).!gKC.T3!Q+gPjY?gZ$+gYt-*gZ+gZ(3#gZ!gYr+gYk3g
YwgYi1RJTCgaW5gaZ$-gagga`ga[Q$UVgh**gh-gh,.gh.+gh/)'gh;+SgS@goI)goD1goE#,goN&goL%R5gqW$gqVhmMgrz$$Q.Q/U/gzAgz7PZgzog
zagzG3gzQ=gzlgz^gzP9gz`gzKgz$PpQ@V;#G+h%d3&h%nh%jh%i#8h%~h%FPlh%wRH%h(C#PY!Rmh+gh+`*&h+a&Y7'2h4`4>h4lh4_P_h4zh4gh4]P
[#h4yJh4mh4iGh4rh4bP|h5&h4a63h4wh4f?h5!5.h5-h4qPRh5%h4oCSIPwh9Qh9P%P~h:Rh:Q$Y%hC<P{*PbhDLhDGhDC$hCyhCfPXhCqP_hD0hD&7
hCl>hCihCg(P`hDMhCthBsQ'+3hC~JhCjPZhD#77hCz5hD$2V1hJAhJ-6hJ2hJ,0-hJ/)hJ0'hJ3*hJ.,-RO#R(hNu-!!hO#hN~'hN}hN|*S3#!hR8hR
3hR/)$hR.hR+QUhS^Q=QnhVahV[%hV_(hV]/hV^QG!!hX%R]#hZ[hZZSSh^z5h_.&h_0'h_*h_%!&R;(haJhaF'haEh9$hc+Q?#hdIRo5hg@hg.Chg1+
2hg7R{$%hj9S:hm50hmAhm1+ChmThm@1hmKhmJhmHhm9TIPX%hr;Pchrzhry#hru#QB$SJhwbhwahwW.hw[hwYQEP[%hy]hyZhyX$Wr8i$9i$*Ji$8i$
3%3i$4>i$Fi$%PRi$$/%i#{PXi#yDi#~i#r)*7i#qi#pNi$(Ki$G2i$,i$'Bi#}P^i$Pi#n!)i#v+@)1i$5/7SAR_.!4Q0i*vi*Zi*V(i*T0i*]i*S.0
i*mi*Ri*P2i*`3i*o/i*qi*_*i*QMi*xi*e&#R[Qr()i/A-!!i/<1i/Gi/Di/?Q`#i0~Pm$i1kRMi40i4!<i4;$!i4%=i4(#&4i4-i4$$=St0PePyi9~
i9x0i9y$+R#i<&&i<%QK$#i=R+i=C'i=Di=?).!i=Bi=@'i=A*i=E$R}i@>i@2#'$i@0!SkiCwiCviCn%R.iEziEx!)iEu)Pz!%iFt!#iFsS_iJE!iJB
:iJ8:CiJbiJZ2iJY'iJNDiJDGiJLiJJ'9iJO)iJK8iJa*iJS#iJ7MiJHiJ6WgPRiRM$#R_iU0PSPT$iV4P{PR%iW_PkiXIPriY;*$iYFiY>iY9-QQPyi
[a8$#!i[|R1i^|#%!i^}i^x.#i^z-i^{RQP[ib))ib0ib/Pxic%E.icSicH1icWicRicJicF)TBigm$#igj1igsigl#.igxigwT1PsP_!gKcgKY%$gKW
R7SeQtW-gZB/&gZHgZE+&gZ@:Qlg]ET`gax-gazgau)gaw+VK##'ghJghIghF'3ghP'ghTR;Tp&go[goY/gocgoago]goZ+go`#&Qz!gqa*Q@gs)gs(#
gs'Q,Q7U7,gzTPQgzs3g{#,gzy&gzwgzJY1h&Xh&Rh&Qh&Kh&?h%hP]99h&[P}Poh(FGS4h+u#+!%h+th+rh+q3PzXSPTh5h?h5PPXh5]@1*h5zh5ph5
FPTh5Y%#Jh6&h5oh5n&<h6+h6!h5ZCh5uh5th5l!h5eRzh8_#Pt$!>h9vP`h:U$Z1?hD^EhDw3hE&hCuQ,hDxhDXMhDcQ!hD`*-hDghDeFhDzhDshD]H
hDfChDj$hDkUlhJThJQhJJ?hJR!+*hJ]hJY)hJO<hJN+5!R,!R5hO,!&hO+'hO0S#<'hRFhRD$-Q0Q;QvhVp%-hVv*hVxhVuhVsQQLQ{$%hZohZn(!hZ
h%hZjST-h_G&h_@&h_='!,h_A!R.Qg%hc9Q5#hdKhdG'S5&%hg`hgW1hg]/2hgV7hgehg_0hgZ(R^#$hj>!SO0hmrhmg4!hmnhmi/hmp&)hmf%(hmh(2
hn!S-PZ!hqePYPaP^hs[PfSShwi),hwxhwn&hwo)hwu&hwjPnQ)!!XAi$pGi$x'/i%&i$k'?i$lBi$o.i$r=i$i>7i$yA(i%#3i%.Mi%4i%+i%!2(Rb#
i'{SEi+5)i+9i+8i+.i+'6#i*|/=i++,!-i+*1)i+@i+/TG)+i/d!i/^+i/X(i/Y-i/ci/UR<RY#1#!i4GPYi4Ni4I2i427$(8i4Y-TH!i9.Q+i:0$i:
2$Q?#PY#QR,i=g)&i=e'!%i=_0QDQ?i@H(i@L(i@Qi@NSP$#,Q:P[#!Q#iG&!iG##TJiKDiK.8iK,*Q1iK_%iKA)iK8iK'PhiKSiK4iK3iJMPuiJ}LiK
9iJ|iJzP`iK(CiK%K1iK[iKPiK:iK2iK1iK$,iK&iJ~<WD2iRaiR[!iRX*iRW)RVLPY(iVBQOiWniWkQ!)P`iYM$R]i]))#Q;Psi_>i_7i_6-i_5(i_;
i_9R<'iaN(P^%ib7ib5P_Pp&#ic_#ic^(2icuicsic]<ic`,TOih-*ih4ih*6ih3ih.+ih&*'Sxil,!HilSI!E9LgKmgKlgKi#gKg*T~Z)gZo!gZigZg
gZfgZa%gZb#VOgb2gb-$VUgh[.ghY*gh^gh]*ghePpQ<!TxQ|gqeScguEU_gzt(Lg{B&g{F%g{@XSh&lh&f)h&g%Q`h(JPXERcZE*h6CEh6K7h6^'h6a
h6I-h6P(h6EFh6gh6Sh6AHh6]h6G('R3PuQ!ZMhDdPnhE20hE:2hEEhEDhE<5hE;&'UO1hJ{+hJw-hJuTChO4!S6<hR^hRB;$%hRW+Q'!!hSfQ;R)&!h
W-Q#PhR6hZ~(&h[,h[*h['hZ{PkRn+&h_^!h_T4h_[&'QnhaRQ{hcMhcH#hcF'Q*#!SR+hgu/hh%hg~4hgw8hgv0(hh)hh'hg{&*hgs!@hh0RHSS0'hn
1iYghn6hn(@hn>(hn'Dhn.,hn4/hn8RvP]hqihqhQ=hs$P]TA*)hx0hx+#hx!NQ8hye#Xji%N09i%d,i%Y9i%IJi%i%i%E&.9i%Hi%Fi%%PY)i%T(-%i
%OBi%P'i%Si%Gi%DCi%_0R3Sei+P$9i+Vi+R.i+[(i+T<i+ji+i+i+^i+U6'i+Z#*i+_&Bi+XT5i/j*#$2i/n,Q1#i1,Pg!S9i5&i5$i4|i4p'8i4z$$
i4r'i4si4q7i4~(SCB#i8li8jGi92Q+Q<RIi=|'i>!i={i=vRgi@ZSSiD(R$Q()iG1iG/'#iG3$UWiLMMiL.iK}iKnPWiL!%;iKp(!0.CiKs?0iK~iK|
iKyiKvC'%iL+iL(&%:iKu,ViiRc*iRf#iRYRb#iU:Q:iVQiVJ&iVKQG(iWs#iWtPZiXN>Ps$'iYhiYdiYbRL'!i]4*i]<i]9i]7%i]:Q.,i^OQ'i_Li_
F$#i_Ji_H&#!i_N(R%Pcib;%ib:PoPu/id$ic~,id'%id*ici=id&0T6/GihLihD!#(ihF6ihX!ihTihM*ihShs'ihCSlil/%D93B%FimnimmPTPogKx
gKt!`(%gZz$$gZ|WvU!S;!SeQt!YP(/!$g{L'g{Mg{84XX&h'#h&{*#h'!Q_PjRj!h,2Zxh6|%Eh7,h6}h6y!1h6wh6pQxQ1Pe[*&!hE`%0hEmhE^!hE
YLhEZhEU4UMhK5hK/+hK3T+SP)hRh-hRqhRi&(PuhSjSW)hW?hW6$%$Po8PQR@h[0SS.(!h_l(#h_tQchaVQzTp.hh?(hhE/hhC*#hhH$,V&hnN'.hnV
+hn^hnO0hnUhnQSqhrAPg!QCSk!hx6QUhyiY<3i&2$i&4i&%#)+i&6i&1-$i&:i&7i&#&=Pui&*i&)(QrT0i,0i,,i,%1i,4i,/i,)5i,.i+{)i+z;i,
!,i+JPU#Ii,>i,2i,'T(i0%%i0&i/}+!i0#U7i55i511i5>&3i5=.#i5?i533i541i5<i528#i5HRsPUEi96i95Q-'i:Di:BSk'i>2i>)i>()(#i>-i>
,(i>/-i>&R]!!$U33!$Q0iG;#)iG@UbiLV'FiLf#iLS?iLX=iLi)iL`iLR2'iLWEiL[BiLo%-iLn#V'!iRtRLE$gouiUniUg&PiiVT$QM#iX!$iW{'iW
y$PT#iXP#CPy!!Q,QOi]Fi]DR?i_^i_[%i_V.i_]i_W#i_XR$=MibB!E-6#ic-QBidLidIidE#id;$<id</id?%TQihjihfiha2ihb/ihmihc,ihi#,i
ho#SBil2PvCimJ70'imuimtimsE*gK{!SpQ'R'X9#g[,!$#V($gb9PYV%!!W!QtS^V6XN*h'3h'/$#Q<P}h)KRl[7h7Fh72&)h715h7Bh76<h75h732Q
HPsQ![;/hF!hEu6hF#!!'hEv.hE{/U8hK@hK=hK8$Qg!hM!hL~hL|V$hRxhRj-PvSXSx!h[:NS:h_~'h`!h_z(QXQ~!T~*hh`hhR0QxhjXT>hnt$hno(
hnn,hnq#hngRMhq4P[$PSPi!Q@Snhx;QUhyl#Yo'i&`i&K)(i&Li&I6''i&J(%i&Ni&C@i&X*i&P%Uui,D*i,@!3$i,Ui,Pi,F-i,I,i,LSoi04!i01+
i06i02&i03PQPQi14PcSii5V#i5N4$i5ci5Y+i5`i5P1&RVPVi8qEQ2!#Qji<4$i<5R,,i>Ei><&-PjQVi@li@j!$Q'T>iF1Q7iGCV+iM5)iM09iM>Ji
MZiM:.iLtP`iM8+;iMQiMCiM2+iM.36THQ#!RqPk#!iVZiVXQS%iX0H!!QCiYx%iYvQ.i[#iZ~$QPi]Qi]MQ)!Q9i_h1i_p(i_n(i_s(i_vi_qi_oi_g
QuPlibH%ibJLQz!idgide'#idi/idZ$6idcid`-id[-idaTO+*ii>%ii+0ii2/&!ii7ii%*!ii*ii#=ii-)(ii)+')ii!S:il7PQP_PS4!-*!!gQUYb$
g[9V*V]V|!S5!R;!V2Xah'<h';h'9R6Rth,=![=h7Vh7Ph7N2h7Wh7T!_hhF7hF1)hF6hF32hF:(hF<hF;(hF=hF5/U(!QZR?hOBSLUGhX45PQRI#!h[
CFSAh`)%!h`*&QOR&hc_!QPSahho#hhnhhlQpT?$$ho!SHPhQ@Sqhx?PTQ#!ZCi&r#i&q>i&si&i/&i&x(i&pUsi,Z!'i,^$S[$PvPaSx+i5l,i5r##'
V;RB#i>VR?i@q!i@p$#SAQ}iF3Q<iGKiGH!VR)iMjFiM~&iMm8iN!9iN+iM|iMd,iMf1()iN$iMi0iMg3iMniMk1iMe<iMuU.#iS%S^!QP#Pe!Q(#!iY
~Q(!QTi]X,i]Vi]U)RI#i`'i`!i_}-i_|&+i`#Qa$iaaPm#ibOReie2id~/.ie!Pkie1(ie02ie>ie3THiiS,iiWiiL'iiJ,&iiN)/iiQ+iiT)'iiX&=
iidiiP1!R]#il@Pnim.$im0PmimyN&inLinKinGPZgL$gL#SngOn[Zg[C!]]gh~W!%S0XNXaaIh7c(h7_)_^!'hFJ!hFG!U-hKPhKOStTKSbSuSl%h`5
XhhhzQfTJho)!$ho((R*Q4Q;T`[j3i'<i'5%i'2i'//(i'7i'6*i'4(UZi,hi,f&%i,g0@S1i0C&i0EQUT1i6*i5SPW!TG%QbRIi>_R<i@v#U?iF6!Q:
W$iNMiNHiN;5iNNiNB*iN<.iN>5iNCTgiS*iS)Sa&QKCQIQ+i[,i[&Q_i]aRM%*i`:i`8i`7i`0&QTPk#!ibTE9RCieGieF1ieM&!ieNieKTHiiq'&'$
&iiy(ii~iiviip:iit!iig=iiliih@iin;iimR2CPr$im7Oimc#8>8inROgE'g[Lg[K'WDU0!W'gp'S/b5h'F'h'HaKh7o!Ro[w!!hFTU!!QPR@ShhS+
%hS-THPcW&QER&!U<&hi##hi$Qahj`TRR(PZVQQSZS!i'Ii'B'%ULi,si,q%i,pSZPqi1<P`T5'i64%i67i61THT2i>g'i>ei>c'!R3#U;XG%iN]!%iN
YiNW$!iNXX;QkQMiZ+Q(QO(R^&!i`B$i`>#i`?*i`FQFPl31<ic7R[#iej&iedie^/iegiebie_ie],ieaTWij0-ij8ij)&-ij//+ij7ij6ij4@ij3)R
CP]Phim~im}1JK.gL'SkbUgbEQQU1W)i,zgt5WP#!Xhh'KQ7Sd[T!h7vR%]dhF]T{SohOG#X/Ss]fhi0V)ZbZX'i'O$i'G+$UH#i,y&SQi0Ni0MQQT@#
i6=i6:R'R>T1R6i@~VSWDiNh)iNj(YL!P^VP$R/!!S@'ie{ieu$iev+%iew#T`ijUijMijA).ijB3ij?.ijD-ijNij@+)ijQijF&R?/C!47=in%in$.-
Cin_in]!g[Yg[S]SS-h'STs![S_g#hF`$TvWV+X2SrQEhaaWRV'R]X&ZaUKi-%i-#7Y/!XK!!i>pXdiGS&WGiN{!VwQ'iVv%QF?VtQ=QJRu%if4if0if
,#TTij]*ijb$ijdij_!)ij^ij[(QcQDIO!!g[Zh'TQP_{!h7~$_cTwQJ_H!SoXs#QQTVho:$ho;Y-!]7!!Xt!#i0UQJTK!XNi>wi>va-iO####WuS7RW
XK'if;TP#$ijn$ijpQVPw5PaPS$iniinhg]HhFihi9i-*`4R_X`WO%iO,iO+aMUkifAif?%TQijrRM5QahFkhFhhjfi($U*i-+#YERiUdAiV~S6!P{Q[
PmR##!R'X3#S?g{jh8(dWi'ci>{a<iO6!aJi`_R0X-hK`i'b_oiO9ifGV8hW[i`bUfTUhFl!ilJRDin7Pr""",
    "cp950": """\
~X|e}w~$&h^?iJ;i.bgavgw$hirgh0f-s1f-v)+f.%f-y.f-|f-q1f-tP+P.f.#f-w.f-zf-r1f-u)+f.$f-x.f-{f-pf-oP?P#P$f.11""",
    "big5hkscs": """\
g'&g>$g,ng+mg+>wz%gAUg+zx9`g?yx9tfllg00/^zg>2vPIv-5w|Xwo=VAg>IyI/g0Ig,DcUx8wg@Ag9cg.SwenhK[w6&u<-vC<Sjh*`g]%~!#hlKgb
|xdOfsFiVgx7UgjYuDHgg6f]`y<:ggdRPSSh-mi%by-3hQp8~#)fPJ}!&tQZfPOtP|tPxfPP!tPvuKNfPRtPufPS!!!tQ]fPW!e$ke$+Rwe$*Pue$3Pt
e$2QJe$=Rie$<~!#exT~!##e$4PYe$KRWe$JT#e$~e$SPTe$RPfe$WRMe$VQ'e$^RIe$]Q?e$eRDe$dRG###e$g~!#exU~!##e$TT)f)i!~!wyJ+u!h~
!#h'0~!$gCdhBOiheiGv~!$x*Gh%pgF,-ETa+7HR'&QY%QI%XLUe-#3#V,6!RfUBTh_iVp&Q'^`YT]KhoF)/.)1HPSY)>Qgb^UNEYk!(hP|hjkR;h2yh
d`gNY~!&iG!h^wiFPhu6~!#i:Mhuqtk9~!$htvilng?dij'*g>0y:8wsPijiyC9f[W~!#hAihyHhSp~!#g5?i`cD_$ha1xO2uEXt_suk(gCJQ#gDJ$=0
EfWRgGtft>gH^HfX'73gLqgbdgMj5&gDSZ{'Q^f[^gRlfZCgRsfZEgS(IfZ`&RzgUA*$#&1.+$f[.gW5f[;;gXrf[[x;{gVx~!#tqmR=vyUgX*up<fh2
tWhi=uvo{x~#fy~xDyhZLungfh{g1txF`wbPvpPh&`tu6V2tsG[Mh%li>Ptx<tq5Y?uo|xIDvV5~!#tt]y0'xEGg26vrUup8iaLfiQy#{fxtfYTv~%y)
2x.kuq_ii(iY3~!#g&lwG[h&6gV5uqgumTt}QfhAt}IwXuP_x1.h&mvw4tqni>:uP;xc>tcd~!#g2MtS?fy$ga-urK~!#vXst]VwGMtz:tuPgWpf{-XA
~!#dHuiat}xhwmi[[tuVh!lfhDuaOi<Jg['h%Zft9~!#yP[tvhujnUP~!#t~Fv7Hfg4Q:xJ-fZkwA'uMvgZ4ty|up(y'6fXgh;3vqE~!$x%Ruu5uQFyQ
YxgOtw}tq_w]Fhq~t~Muc%SDf]5v{Utx2RltxPfwvty{tt^[6twN~!#Q%tp/TQY_QCfy#u_(h$mt{?v':x'`umXtu8!uo#%fh_tx>V)tyyyQ0wf>xgTR
1xgLiRLgU{hzsgXS~!#y<MiePiaPx*qusPhI.hw/huggk>wT}hvRfabgQ~xDxiGLtyDtvnQ.QJf[tvpQf]CtsHg[5ub3t~GtvoQ.UVR:xHQu+;tw|vqZ
urcgfBt|S!RA!g^ktvpx(_xJ`t{Gtw~vzLf`)t{HT}v~6yGSve4u6,vLrxIkgaSgO>f]Tw-Khg4giBg2BXoimrg7^ieIicpw92u|dgY9f],gZlgCNgba
u?x|!*iW'tP0gD%Q&fZ0gkEXqIfeTg|RX+bKR%$[aTrgCRhM+vbWhq<h`AZHVTwLTfXl~!#wN~hs4QDwVeY%gQ|i-RSlx.Ti6RT/iO;R^$Bxj~iXaQUP
|0QKy)oifJTUQlh8zlRzgC^tP1iSdg|=iOX~!#gI9h@(y6%io8frxi-~vLHhFzgm`g;&v{?fZKw>!gy<x`8iAfVIhJ#h,thP$v#7yBjfoMu9_g:sh_Fh
PmgM<xVQfy3h6%yGPg!%i'%tlfhbyy-5xb8iW+hFOgQBuM,iMchXdx_Eio9h[SgDnS[R6gCURRio:gT>hlAgaL=uEDgr0%S7u`Hh(Uv'?h2KS8v>fh==
~!#^xvVhhORfuvvenghKhRli65w<Nw+[hd)ShRAT[]_W=io;i.!io<i?/io=iB1i%-i_2iH[io>xj'u+%fz?V+gee~!%iZ*h-jg!yg]h~!#i&Hvd1hzn
wv;g>twl:go-we`]|io?!giqioAh,AhnYhA%haufr6g)Av!iuaqg&,TN~!#gm?v;0i4dgl>fpyv+'go*ioDhIEg*{vKBuFUg>jffwfWPtS:whxi46gGk
tTtgdfhw.iYuy,Dgs~tp%~!#uP[x^+f{u`xxqdfvEioEyD`f{kfbDg/Mwh}f}6xUPw~Mg+3fe.w&,g+'g*=gAhg>nRfg,TfxNvhUf^?g)]g);f~KgnL$
&fsNfb~goV'fc29gq<GCGfec-L/gxMFgmOfg+gzv!'fgZg|2?A-fh>g[7fhIh#y',:fi5h&Bgn#gY`io1fj%h(PfjKh)n>fk$h+HfkTh,qfkuh.F;fl.
h04=flHflG+h2;<hL6h3:7h3[fm6h4PfmWh6'(h63-fmgh6[fmmh6n%-/QQ5-J4fp1h=@#)>fpUh?*)=$#=x_!hB-+hBLinnhBZ!/#fqPvFdhD;0fqu,
hJIgl`fr8hF.fr?hFR#()&tWKg&Sf]+ty!vEUg_0wp)hI,w/6f^,h3yxe#giNhc;w2#x}thcW)w46hdQhdF&!hJdwROf~(hdq$(f~MgUaw:dheE9hedv
~mw=Lhg$hfMh}6w9swiYhgRh~`hfq~!#w=ofr[w;li!uhg}~!#4w<lhhk:vaLhiqh+3vX!hj7hj5-hi>QE!~!#T$g*?wnRhkpwp,hR?hl?.hI#hlj~!#
vIfwF;hm>fpzhmOu5Ghm?xLG~!#wH|P[hnm*g$viO!hn%S'!$h`<wM_i_3hr%wO'hr1u0|tOog+!v0qg*%xKqhs,wRK~!#hs:&~!#*yAEwjAhsn!4u`J
g6[wVyvBvwY&h-#ht~x`Nhv%.gaku`,h;vwRZvuRh&ju+qhy!u6Ph5rvfdPRg(Thy3tnKwcTvAmgHSu-+i#ih|XweTvd^v*cu3zvC.hzXh2M|%2f~9i$
vh{!8tvuu4_f_Cu}GZhhz)B3vDfwljweOQXv,Hfrnh{pgY*h||g*-wllh}F~!#3fX(wp*h5vi%(fX@wnPuv=i!:w:Fi!Sfs%d`h6ji!,v?[h`_~!#wg(
X#wnQi#e~!#h}+g({i!v;w<;g!Bw<kg*fi$_gh(woKg*Ii%Ag*8h.bi',xS|7i&3wtoi&uu.TwuW|%Pg+0i'>f^&u78gS^w}Di(8R^yBZi,8unUi+W*,
gZCi(&h0@g,zi-3!x&cvBKx&gi-L5g-ji.F!h#Wi.WhZIx)~i0b#~!$-,x`+i1fx/kTKi3chZfiH8i3Vx3/he#x5XvGUg/jx5VhIki4w!w${SCi5M$!i
3pvfyi6B$i3vu2Ag-#i-=[{x;JP^|%sf`Kx;Ii9ux<2Fi:Ti:Eu8Ji9zhF_i:SvmCfuk~!#i<3xBut|Jvd@flRxGcwv:hd~i?#)*[?i@3'xL?QtiAdYD
yG5tlFiArg5Xx_@xQKvBMgs:v!uiB[y@.xUZxPluTOfg!wp-iC=xQJx48iChxQ{QfiDRxVUiDoxV(iDX~!#Kfk!iG?&hiwx]MuG`iHHh<9iH|,w)7~!#
xaqv?AxbZw)YttGiKR9xb/RuhG5ggUxb0$g67iI!xe&Ppxe9iL=RRi?2ct,iN8T,hETg#`u^ixUwu&.vCeg7Uh:oiTf(f}&iU1wp+g{<iUDh_Wxb.iUK
gS2g6twj6tURwQ.xr=PXvgtu8Ov$eiVdi'XiVig8)g*`Pkvh/hFxghxiVM~!#xuOiW-gi$xufiW5iN7gJsu{9&iW`*&)!&$w%ZiXihQ*x|)~!#iXpx{p
x0eg:3iYRiYQ,'fk@wwGfq[t`wvLVw,qi[0iZz&i[-g:bwkIu25gXJi[G##iLBa#vf'g;yy*YQui_G$-i_c1w-3f_Fxr?y4?ia{!y2'ib2g=]ibR)xSV
gI2ibswacfdzuz[ic2ic!y88gf3u6UicqvO1ie,ie)(y;Nij2y?-U1:yBCPeR&ii8!yC:ijmh0sij!uOQyD=QSu8vyF%ihOyAxUQil6!$!g@oilP$vR6
ilhfl6fh+X{gFDfb,xefimL%g<@iN6wliimb~!#'g[%gZmin3i^gxqviXmi!binP#hdsin}hKLg<ivd+PihIfveRvQwdWhOexdqu84haIx^<^.iL3QPx
`JiJoQ[:x^*vUxhKMfv)hZDWphGwvU1vSohImu5=hGIu7Tv+pfubu6xw$zu5Ff`Hu2^SLf_du3{SlwCrf`Iu2!g^)vf#u*@u&ZS,RZi$-v.i~!#i!7vd
Jww7vChw(6vEzwt8g)sv/Ty./wp}h/?f`Y^XU(ga&u8]h/Vfz%v0IvK7vJ=QJwhWgUzU)wXKgZut{rtp.V`iM4xbbiLggEgV-fc+vTPgE*tZxtXIgF^(
w*tgfVtSAUwfg;tW0RufW;gF;tVBxljtUSi4DtTFgDcV/2gGXgErveivDegFTRV6)gH&'JQk~!&hADv+lvCpQLh>Tu6wvDdgM62t`&g)[t[Yt[Ht[Gi;
axaFtc@gO/=tg5gP[~!#g.,hI{vR_tqJvdct~ch4Ktv|~!#fuyhRKhQ!8hO_g<8vg_vJ?gS6fZwhKEvJ|gXNtWlgU|tpLg]GiI;]jiL0g_Og^[g^Mf]y
gb)U$x`Lu2]Q;u2sgewgd_iIngfm:ge]w3,u:vu6SvO|f_xh=ChQQgelwAbgfpxdntZ%iMNhR>u'YhHOg6DiMwx_^iM+fakgk@QFTsgqBu9uu9Zv:agr
lgi)u8=!f`'u76f_`u2af_UhvHx`MuEHv(]x^ggsN#u8bu4UgfYu3Agh{i'*x'#i-NgwPud&u]vguffuRu[U0xqswqng{!tOD)u]fgzWgzVgwGuonQ2v
[kxt#h%OvZWulPfhpukev(:y,4uu!h!)yL%h&8h!#Lve=ur%g}Nuoth$vS>[5fmouzmUvvd?v#bgV`v$:u7px|5h,(v#?u}~fjocZw(_xbqw(ju2_w(5
w$ph_Pu|)u5yv!FfWku~~u}LvPSh+DwkFh*~g<=h*Bx-ouEzh*vv$,0h*0w0mfe+v30v1kflpv1Pv'DhS&flmh.1vYyh1Dh/efm>h7$fcvv2'vUEh5Q)
N9u8Lh'7YnTgfmQh6<RGvH*v?@iLkiJuxe$xaviIhxC4x_>iNzh?+SuveF~!#vGEfr=h@.vIJgf+h@4g`^h=ch]]hI)vQHvO]hH;Sn2$v^nv]`gLdvgF
t`1hR,vEwv-~vfHvc)wEOfvDfuKvh%xe^vFWgwzfv1hS!hQJiLQhQEg(zwmTg*thT~fwEvmSNfw:hTOS,yO}fkKhQwxawvdbvdDfk-WqvfLfv=vd|vbb
iH4g]]iKixb1u6VgK%v|7v{YhZJv!DhY<!Hv[-v1/fiHvb_hQFHfuYvg].f{:vg8wJPiK-w([h]8Q5h^F9hP:`Gx*Sw,Mf|$~!#i!yhaOh5KvEyhc,hb
Bf}(u2Hf|HiHphb?ttcvdBtUxvBLu3uf[-gWbfZcSHtSktq7hdygfGu`+w7%w6ogeWtU9h_Rgeuw:(he8f~Whi'&f~pw9rXKwB(hj;veSu4ZhiXhiF:h
6uhm63hm-T-wLKwIZx5ghlMwAag!mwfdth}h.ytOTv,Ig_6wQ0wPsvcuhrlhebtfJw7`VTheFw@Hi_8i'[i`Yh5:v()fh(veQwU[i_rwUNi!cwvUwjOg
)ihvUg'8hu@4Aw[:i[)wcDhym!wcSi!5wlni'&wy5gfuf}9u62ghbu77ggwu7oi(Z|%ZvA~i,xw~qgeLi-]gFWi-v50Ai0'w+Ii0.x+;x+:xe/xdpxd2
x_[fuGi#)g/Kg/%fbai2`i2>x|>gt3iHfvOkh)BhHthGku67ii'i9=0x<wgd@h[9ge:g%]f_Vi=XAvk;i@J'g$>h;NYIuTKg4%hD3hAYu5(idpf_7vcA
iDf~!#gWhg54iGQVCx`Qfz0xbJiN9xeW?i#l_aiR;'iR9iR8xhZhQSfu]vbnSQvSafv%v!7iTzxmAxkyxkxfugveGQQvHXhP}Bfv:iVtxr>h01g87xq~
w/5~!#iL2x^GW;xb~wP8iJ<ghGi5xg5khPdvN^iWriWGTztyqgotxd[vgTiY=x}uiJyy#^iG|g)>xcBvffxcVi[Bx`Kfv>iHeg5Sh~Ri]E'x5$fsOi^I
g;vi^XMxcWw1gh6Qi_tgh4i`%y,;g<:y-6i^kg<hg<AiLGga,u'Xg`8vdou,sh]_u`UvBJh1Sfr+iNkff%gykua[U@gx~iez#1ie`ie:icbHy:pid%yE
CyBaih7g?DvKZijwg?Fih!yD_yBO'y,zii`i#Cwm}U#wfqi&og*UwlkRJwmZh~_U$wmkv2)wFwhb0v+sQkg5[ve8fqmiMIiJ@KtVAh^xiIUU,gH>fWFi
Ckw(7h]W.Gh]fu3^u~7vcSf^ygG(hE8hE7~!#1gS{vMSg_-SFg^Xih,g_IhI!fXYvMJhJ~whwvu1~!#u4`x`Ogy&ggageUg#cvUFf`Rg<%x__iM)iM&u
7mtyhi!Twj>u*UvQ(unTvS7gd:vBIwZ#hl_wIYwGZvdpvdAx_]iJhhPLfv'hRgxcUu75fu|vgUh7>hP^$fuqvf<Pyu5'vfetXru*gve?hQVvc(hGKvd,
iIchPPiL)t]XiKWxayx_yiLPxd~w)Sg5dxa,hIYvcUtsrg[*t`aa3R7gVThaou5HhmXu2$vfNu6Dg*PiMpf`0xakvddgdVu7Uu6vx!wgg3f_evAIf_2i
I=gfhxa+u6TiL>fp3tmNg9Tfg,gK:fqtfqVu):hIdg$ExHch@9xrsg)jh>9x>1hFjh<Ifp<vHWvCdh@,RufqztYdhTKf_>fXsg.2fuug3WgdkiILg5mi
@[xeVwgRg`(g_:f_Xu+8hHHvR4d^uxzu&cuV/h1GQuu)6v)tx7Zv/Exa-v2(v'@vlvh58v.pwj5h~}g)^g)LwkHLwi]YBhC-wv7h|3u3@h~+wiZZ^u5)
gd/Rdu4^gfO'u8?vN>f`Sge9u3Bf_IhI}iLZh+PvP/gf]gevvOzh5IvExx*HvTvvPThHhvO?x_CgGgwkJgm,vV0x>/vS3h5*vO<u'ZhGLQSvS`frSh<z
{~3vfMhndge5Y*fsEgtBvf[u5-hlZc,gU3v:mv$ZtTNg^Lth;t``fxluJayGLhEbxt1go!hOUhjAx``x{sgH!hrvhMK;x4ohNZ!w,ahNd$fuCx56iCsh
K+vbahPKhx]fuehY:fulh<<g]'hQ'#!fu}/%'hS)fvLPhhT<7$.fw_hUg%fxFhW3fx^hWZfxchWavtRhIwgYbi0Zga#fyGhYrfydh-`fypf[rhZkfz8&
gl$h[4(gbPh]2hG`h]6fzwh]S-$.i!*w'lh`9h/Ih`8f{v'ha;!iAzhbTiA{f|~hd'f}mhdRhz'f~!hdf*f~-gCGhf@%%Q^)g!c;hiE0g#2hj&g#:hj[
iAQhGgtsAhm)%hm*0Td!hLzg&)hsR$het^l#2fr{g_&hGFhu12g'#hv*hNLhv,%hTZhv2g'7fklhvu$!g'Ig`Phw>%g'[hwUg'dhwhg_bhx')Dg(jhzT
hz$;(+g).h|MiTSh3ah~ChH?i!FgxYi!kg*&i#D-)&*+g*^i%=!9g+=i(,0*-iT/i+1g,q2i.@<,*9x0Qi2K);/TOB(.g16g`vi<Mg2/dOi=igXsT.i>
CgY3i?&g2zi?D'###R/*%!Ei^sg47i[FiHMg5LiHc0*4iJ0*(#%!$66+g5t-ilfiN)gP|iN/+$g6<iNg.Q{Q;g6ziS:Pbg7[h.Bg8>iVsg8OiX,*gZ6g
:Fgx_iZ|g:|i[Wg`Zi[u#gMBi]&)&(#g;wi^tg<Gi`2R=hcvicK+L($g>`ieJfa9u?yih`ieeWcgZ2iiM'!*iPPiAuik~2#'&iP6im,&!hd_in2tP>Uz
RSh2LiOzgdRt]1g`ViOxfb't_xPcQ'u1yg^%hIbtm],R]gTu{~ItpQgULtq%Pc938gx^tr[gZ]ts'I1QHPf7h3+ieYi+Ktvc+R3R#tyxtwvgkBt{Ngpb
t}6t})Hh,yt}U./f^%t~=5Q!-gR&i#3u'9QXu(0i63u.IQiT]%gDBhGbu5|SKR-9U;PiP_Usg}nuHOPchJ*h0?uLOh4df_JuR_SjDXsSURHh{OufvMSP
i1#uk*iA_ukPiX2ul%iYfVqun{~!#P_PQw:Juq!+QlurSQtS@P{Q-PUWWR)gu;cALx3Ov+=QR~!#vdq~!#v-8Rg~!#tWmgaph,iUav9vx'~wEPvCGQox
'$uMHg4ZU>vKpxaDvPy@vIIX;Q(cYt_mgMat`WgdEuH!fm8v@IdSR<g^VvZgfg=v]jxS>y.[fa,uP^i5mxc@~!#v`8RSS(hK?vgctrFgchvrSRKtdOi?
PvvkgOf^&hI`v}ST2vFmvgIgXVw%4Iwf@~!#fWzw'vx'Xw(8g/ow(<%V[vcQw0WgIefYIv&o~!#w2Eg0wx]cw7$REQCuD{g^phI?~!#wH]x7yiC]wJTv
u4i5qwP}Pkgnjwh-~!#wRFu8Vi4TvePwRJvHYwSyg<kwUnRau`QiNxw/7gzSger|##~!#g[?vW'wY:gD4vcFiT@h>rwj;f]Ri0QwZ|R?wQ/[|~!#Q/he
}xrNtkdw`<~!#4hc7~!#wbXi_ywc/f^=wR+tO'ha-wc6S5gn:v*K~!#wg/g/&wj!hT5i-Swlugaqf`Bu[3wt1T4fnswz>&iI`uOqwzIiKVw{Hve*h;/i
OUx!BtyBi,rR8uf4xO9u4[hB*vf(u5ofgFf_;~!$g*bh+my6`y+Ji/zx,&QRg[]f{Qu0$fgCv09xEFu)dhJ?h|]x1lxu!~!#g?Mwu9x^jx2/.RlVUvLu
he~ha(xB|hDpyGvh4~xKNgRewmriM-h/}iW3xFrxC9wapu*/v!AxC_go7xekxD=g]?iYAx]dgo^vd>h),[EgS8vgGvGGfn/h-4xDJQ*P]uJdxFQP]GQ1
RVJP~f[axO.V<g5(h#}x]qh]!iI3x^wg'(x_Ig&rx_JSmQTgeBxeC~!#ZFS5~!#EMfsIxt4vgmiB2hLjgZnx~%Rmy#6)T,TQQ>BP|Q+RPVFPdhoAy=&L
g?:iQEyG)hJ4yH9gApiBuyP%gA{trkiA}gX[iAyuXkiAxvg5g*+hn~hCmh6tgEXfY2xb{x.?f`ai>Ru5CxC:xc_Nx2qwXIfs=x'|v?^w*WXdgDewA`Zb
g[Etwpi=<giGvDcvluh#u~!#u5DQKh'VgYlw;PgT$v~pfruy96g>pgYagY]hq3wBZgcxvA.i*sgCBt{}tt`v.}hv5ihui:ZhV~iephW4SziKlgT<hvgT
bgYdhvPX(hu7gY(h`igZ%gS}txCf[egYCgY/h,KxJuf]hhT.gY.gXTgUEREtqlPxgrovystwyuo4txHilQhkmgXyt}Og}GiWCgUBi9lhK,iFih$6h#O3
gW`ul)if@uu^gM(fY-tubgM5WDR;gVfhWLi=[w^XhUOhu0i,Ni+,SOhwyVat~?g)khN&v]@gikh{^w^bgZ^u`*x;%vMAx;jwp&ZqiFcu$CiHBv@FyRKt
xRPphL@uBDg0Hvu]xBlt{~f{mif+h'Eur_g4~v_cy8wt|!tvi~!#x&%t|#~!#wFZu#MhJ5ho0ihggC@gC*fZjghCh<LgR)f_.XsgR?f_'vYggaTviXhy
7gTUYEw6htj'~!#fi<uW|hO:y<6g@Cidtv@Hy=_g>MvuCy#$y?Ti!>vBHwzqw[9v0*g~}hk7vEvvCcfhqiBkgPFftkf^Xg,St[DhW&gh&tx]h^8x@Xga
bf{1gZ_icngo&hW:yKZil+g?x~!#fbjgy3u{]vSi~!#gZ?u&[g^vvcvy:HgNgwu8f[C~!#ii6hh}ibxg_Pu3sgkvh&Ux}kwNhww6i(htt>wkDvh(tu+~
!#gN0uI-go@iV5uE`il'iCRheYib@gm;hg%g|oR7ib=hgQibihiH~!#hhi<ie?hh!ibG~!#R}vcPinHgWjbVgHWil>gHLVifsXgPK]igITgd^]-iXBaE
i@wgTtiX.T>iX4gQJgyJh2_gS@ie4Rcg>-iT+h3VgJHhT@u3ti_,gOI~!#iFK_BiFN~!#iFCxlMh!rwkEh70gYOiG$hTug}/tYkhNrhi:w;'v@G~!#vc
+hXaid#gCPtsFh}X]V~!#gkmh4:~!#g^HgNQgpKgE<h;'tT,gFK_~8gOqi;if]8~!#f]-~!#h8]iFoio7icziYLQLU]Zyil*hIiheN~!#h:Li,chqc~!
#gY_yQHi>IinA~!#i<_;ij{i=/g},xLWi=V5hdjvfvhc0h_:h=(i3-hVIx`aimqh<ii+}hUbyGHh]n{~Ni:NhMaQUi5;hN$UEi:-vg^i'EguDi.2g)5~
!#u6-wmp~!#i3DuYz~!#gxthWMiarVhiL8icri,?~!$^yhNNiVS]bf[mhM0g=Uhhxi]TwIWgytg=Ril<gz;~!#g^-gz-SEg|?~!#fiFg{DgRmv';h!V]
qf[ignfxdXiB<xkK~!#gJ|uD0h_igQPiT!tz)fz3~!#h[u~!#^:wC@hjHhb|b?ht9hk`hS[hSHi0ohy$h,ght8x!yht1hSFhu~hYRi0dw[RhTMwp'i+O
&hx.a&W[V_i5QhYYhSNi#af]ph4,i<0~!#i1'~!#h??i+hvH|hS=fs-hIegwwRcfp7~!#gwI~!#hq[xb|~!#gx`g<(cLfn6v?nwBYx'}w'hu9!u'Ty,M
wmFWpgm+wJOx_rv.9tQ<w]qvsag+(ghUwO!in>ilLwLU~!be-GP#P#P#}!(P#P#P#P#P#P#P#P#P#P#P#P#P#P#P#P#P#P#P#P>e-eP#P#P#P#P#P#P#
P#P#P#P#P#P#P#P#P#P#P#P#P#P#P#P#P#P#f$Af#o!fPYtPwgD$tP4gN4g(lioBgLsioCx'-~!Jlg$!ld^ldXfQ`f!(,fM9!fGF%#!!##!)(!)#$##)
'#)%#!#(!(&~!%e(~e(J,e(NBe%be$cPvSMe(eh^?iJ;i.bgavgw$hirgh0f-s1f-v)+f.%f-y.f-|f-q1f-tP+P.f.#f-w.f-zf-r1f-u)+f.$f-x.f
-{f-pf-oP?P#P$f.1lg/t^EiJ^t`%vH/i$wg#[hPYgMCf^'vcTx_FiKku:^h{@v?oh]Vh-Bg~-vcEx^itV!wgEu'[gGbuYKgHcwkKx3Zv,{vgSuYr~!#
tXHgu.tXJtWnhBMtZ1~!#gKGfX$gKTiZ.f`jh~TvdZt[=gLJv&VgLTtq)uNNtVhuZ2t_0v!Eu9bgi]i+#t_Uv??gM@%ihJgMW!!fpBgMbvgHgMA8SogM
|h}hh2qv07gtbgN=.)Q?gO-77&hh;i$mgPZi'#we^~!#xb,gW?hBKvGFti_vHVgQQ~!#tpih<fu3,h/bhP?gvyfuDfe&u2JhJpg(}gR/!xUIgR@~!#u.
iQCh[]gRUxaEgRc)!hOnw.$fw;hOcgS'$h;?gCpg_qgS?fj9torgSFvHUurbgS]trEgSzhF|gV~h*jdRgTxwfAtu.gWSgU=,g1Du2pty'frcttdx^{u_
*gW=g@'gT9hQ%gW}(~!#u7nvIHg*uvTOh+jt~2gYvh,'v#@h+Z&gZ/!h_Sg[xiW^gSeXDg[vg[txcXf]^u%^g]qvMCh;e[Kg]mf_3wiXg_Xu*Xg_vu+:
vR5g`<vk'g`s=fZSgb>gb:u%JgbYXFg]nyCVvO_iMAf[7gb~h14f_EhA'u0XgeogWIu1Pi$/gdpttewi[Qpu5*ge#u5Iu4]wlmh>Su5wu27geCwnSgg=
gfQf_ivd`~!#f`.gg(hQtggfwr?uZVfr3u8Kf`Xu1wgq~gPJgiPh(RgiVx2@fy.g3CtT>gjS`Iu;Zw4Vt_Ggjrgixg@Jgk'u>Vgk5hP8gk6uBGwesgkl
g4hglKH#QcuF+Pagm{$,uG{gm$S+h{Nfc?vbpuLSS8hz5fcHYsgq(h6L~!#gquvU{tsEgRigE%~!#^hu3xgp`RUxOHgs;!fdVgs>h0(iN-gsOtSW|!Ff
jmg48u(4gs}w^VuVB~!#QhgtIiX7wn}gtXiKgx`<gu1goifqjv|guJ,wv&u^ViGmtU}x`/gv`bZu6jffb]6f]tg^_ub2h`xft6gwq~!#.vd8.x3)hRVg
K'gg2coh~cgy]|!Xwp(gz?gN&ta@gzEgj(vG~ud%g{5xd3y-Kg{2ff0ug2ue+gvQSGZLh!~tQgg}pu3wg~#usph!_ve9fh^h$sh$2u),]@~!#hDDut<i
Y2vJ>w-+h&d!iO1fiPh$ufiAh'thC,vf&ve~h(Oh(7h()uz]h)#vcRg;=h)?f{Ju5xh)N!gujv'Fh**u~f!h*Vu}o!h*^twxh*zv{Xh+)~!#uFpv!CxS
Ju~6v~rh[;uebi^Rh,]vRoc/fk^h4uv1q~!#h-fh-avMlxr|h.zg)hh/ib4iHwh/Gv',wlgh0Gv(Yh4[+xb-h3Ih1Qv,Gh23h22fq<fhGv-ZflVh.NTh
x`Pg$Fh2i?flxtY7h|YgJ2h4tv-xuN}h5dv/jh6`fmnh.SXYxtsfn+h8'ti-gxTh8?4ubKhB'v:MtY#u96f`ggT+v;qh:3vE{h:.<uXEvb`wf?h;Phy0
h;pvBNg)CvBOZrvb{vbov?pf_haittHicfu~huXKhqzh/~wkGQBPmh>yh>>S.Ovd5vJ7wo$i$^wqogMU~!$h~mxbp~!#vCfhQbvGHhawh@zgg#uz)hEV
f`3hDWvCghBmu+~vIKg*xiM_hCZ-fqXhD.xtFfqEhDYvL>hE1vJCR.vIGvHZvG{T=gMnvLP!vL:wK#hFM57hG'D#!#f{wfs:hJFhJ(vO^hHv0gfwhI8~
!#glcvR7hI=iL,vPKhHwvTua/ve}hJLxe!hGdS`iNThKKgbpiNUhKZiKhw*'hKe)vd*h1KhL/!ftKuz!h/ShCSY+~!#Qpv`IxYYg4xxY2hNJ%OhOqtqe
wc0hP3QFvN$u2Ivf!h*5f_GvdnvdCQ4hPb,h25vf$hQGt_ffur~!#udthQoxlihQUhPNQXh}ShQ{f`VhR&iM`h5JhR4g6%vg.vLYvfxxd%gh}xe=u74h
R{u9ghSe~!#$xm3u;rgjUxlciLOhTGhTD.%vtyfvBvn1hU,hQlSO-1,2hW5-$wPphWwhxUfbgw`'w`$hX+$*(wr=i!Dvx#RJuFNhYL$(h&1v|6hZ*v#c
h[%x^!%u2#h[k~!#u(qvemh1Xh^n-#iU3h`4w)_h_9Bh^px'2iAwi-sxbzwG9u]gha0i/6h24ha*w0QhaGx5Wh`BBh@TwvTfuBhaqxs?hb!""",
}

DECODING = {
    "cp950": """\
a145=2027 a14e=fe51 a1c2=af a1e3=ff5e a1f2=2295 a1f3=2299 a241=2215 a242=fe68 a244=ffe5 a246=ffe0 a247=ffe1""",
    "big5hkscs": """\
8862=ca+304 8864=ca+30c 88a3=ea+304 88a5=ea+30c c6a1=2460 c6a2=2461 c6a3=2462 c6a4=2463 c6a5=2464 c6a6=2465
c6a7=2466 c6a8=2467 c6a9=2468 c6aa=2469 c6ab=2474 c6ac=2475 c6ad=2476 c6ae=2477 c6af=2478 c6b0=2479 c6b1=247a
c6b2=247b c6b3=247c c6b4=247d c6b5=2170 c6b6=2171 c6b7=2172 c6b8=2173 c6b9=2174 c6ba=2175 c6bb=2176 c6bc=2177
c6bd=2178 c6be=2179 c6bf=4e36 c6c0=4e3f c6c1=4e85 c6c2=4ea0 c6c3=5182 c6c4=5196 c6c5=51ab c6c6=52f9 c6c7=5338
c6c8=5369 c6c9=53b6 c6ca=590a c6cb=5b80 c6cc=5ddb c6cd=2f33 c6ce=5e7f c6cf= c6d0=5f50 c6d1=5f61 c6d2=6534 c6d3=
c6d4=7592 c6d5= c6d6=8fb5 c6d7= c6d8=a8 c6d9=2c6 c6da=30fd c6db=30fe c6dc=309d c6dd=309e c6de= c6df= c6e0=3005
c6e1=3006 c6e2=3007 c6e3=30fc c6e4=ff3b c6e5=ff3d c6e6=273d c6e7=3041 c6e8=3042 c6e9=3043 c6ea=3044 c6eb=3045
c6ec=3046 c6ed=3047 c6ee=3048 c6ef=3049 c6f0=304a c6f1=304b c6f2=304c c6f3=304d c6f4=304e c6f5=304f c6f6=3050
c6f7=3051 c6f8=3052 c6f9=3053 c6fa=3054 c6fb=3055 c6fc=3056 c6fd=3057 c6fe=3058 c740=3059 c741=305a c742=305b
c743=305c c744=305d c745=305e c746=305f c747=3060 c748=3061 c749=3062 c74a=3063 c74b=3064 c74c=3065 c74d=3066
c74e=3067 c74f=3068 c750=3069 c751=306a c752=306b c753=306c c754=306d c755=306e c756=306f c757=3070 c758=3071
c759=3072 c75a=3073 c75b=3074 c75c=3075 c75d=3076 c75e=3077 c75f=3078 c760=3079 c761=307a c762=307b c763=307c
c764=307d c765=307e c766=307f c767=3080 c768=3081 c769=3082 c76a=3083 c76b=3084 c76c=3085 c76d=3086 c76e=3087
c76f=3088 c770=3089 c771=308a c772=308b c773=308c c774=308d c775=308e c776=308f c777=3090 c778=3091 c779=3092
c77a=3093 c77b=30a1 c77c=30a2 c77d=30a3 c77e=30a4 c7a1=30a5 c7a2=30a6 c7a3=30a7 c7a4=30a8 c7a5=30a9 c7a6=30aa
c7a7=30ab c7a8=30ac c7a9=30ad c7aa=30ae c7ab=30af c7ac=30b0 c7ad=30b1 c7ae=30b2 c7af=30b3 c7b0=30b4 c7b1=30b5
c7b2=30b6 c7b3=30b7 c7b4=30b8 c7b5=30b9 c7b6=30ba c7b7=30bb c7b8=30bc c7b9=30bd c7ba=30be c7bb=30bf c7bc=30c0
c7bd=30c1 c7be=30c2 c7bf=30c3 c7c0=30c4 c7c1=30c5 c7c2=30c6 c7c3=30c7 c7c4=30c8 c7c5=30c9 c7c6=30ca c7c7=30cb
c7c8=30cc c7c9=30cd c7ca=30ce c7cb=30cf c7cc=30d0 c7cd=30d1 c7ce=30d2 c7cf=30d3 c7d0=30d4 c7d1=30d5 c7d2=30d6
c7d3=30d7 c7d4=30d8 c7d5=30d9 c7d6=30da c7d7=30db c7d8=30dc c7d9=30dd c7da=30de c7db=30df c7dc=30e0 c7dd=30e1
c7de=30e2 c7df=30e3 c7e0=30e4 c7e1=30e5 c7e2=30e6 c7e3=30e7 c7e4=30e8 c7e5=30e9 c7e6=30ea c7e7=30eb c7e8=30ec
c7e9=30ed c7ea=30ee c7eb=30ef c7ec=30f0 c7ed=30f1 c7ee=30f2 c7ef=30f3 c7f0=30f4 c7f1=30f5 c7f2=30f6 c7f3=410
c7f4=411 c7f5=412 c7f6=413 c7f7=414 c7f8=415 c7f9=401 c7fa=416 c7fb=417 c7fc=418""",
}

ENCODING = {
    "big5": """\
5341=a451 5345=a4ca ff0f=a241 ff3c=a242""",
    "cp950": """\
a2=a246 a3=a247 a5=a244 2022=a145 203e=a1c2 223c=a1e3 2609=a1f3 2641=a1f2 5341=a451 5345=a4ca ff64=a14e""",
    "big5hkscs": """\
2550=f9f9 255e=f9e9 2561=f9eb 256a=f9ea 256d=f9fa 256e=f9fb 256f=f9fd 2570=f9fc 5341=a451 5345=a4ca ff0f=a241
ff3c=a242""",
}
